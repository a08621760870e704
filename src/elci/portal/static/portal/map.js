// A map that answers: says what the pointer is at, moves from tie to tie with the arrow keys, zooms by its viewBox.
// Expects <div class="map-frame" data-map> with the svg, a hidden .map-tools with buttons data-zoom="in|out|all", and
// a .map-said paragraph. The frame comes by htmx in the place of [data-map-later]; without scripts a picture does.
(() => {
  "use strict";
  const MOST = 12;

  function equip(frame) {
    const svg = frame.querySelector("svg.map");
    if (!svg) return;
    const said = frame.parentElement.querySelector(".map-said");
    const ties = [...svg.querySelectorAll(".map-tie")];
    const words = (tie) => tie.querySelector("title")?.textContent.replaceAll("\n", " · ") ?? "";

    const near = (tie) => {
      for (const other of svg.querySelectorAll(".map-tie.is-near")) other.classList.remove("is-near");
      tie?.classList.add("is-near");
      if (said) said.textContent = tie ? words(tie) : "";
    };
    svg.addEventListener("pointerover", (event) => near(event.target.closest(".map-tie")));
    svg.addEventListener("pointerleave", () => near(null));
    svg.addEventListener("focusin", (event) => near(event.target.closest(".map-tie")));
    svg.addEventListener("focusout", () => near(null));
    rove(svg, ties.filter((tie) => tie.localName === "a"));
    zoom(frame, svg);
  }

  // One stop for the Tab key, arrows from there: by longitude, as a reader's eye goes.
  function rove(svg, links) {
    if (!links.length) return;
    const x = (link) => Number(link.querySelector(".map-point")?.getAttribute("cx") ?? 0);
    links.sort((one, two) => x(one) - x(two));
    links[0].setAttribute("tabindex", "0");
    svg.addEventListener("keydown", (event) => {
      const at = links.indexOf(document.activeElement);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (at < 0 || !step) return;
      event.preventDefault();
      const next = links[(at + step + links.length) % links.length];
      links[at].setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  }

  function zoom(frame, svg) {
    const tools = frame.querySelector(".map-tools");
    if (!tools) return;
    const [, , wide, tall] = svg.getAttribute("viewBox").split(" ").map(Number);
    const names = svg.querySelector(".map-names");
    const letters = Number(names?.getAttribute("font-size") ?? 12);
    const halo = Number(names?.getAttribute("stroke-width") ?? 2);
    const home = svg.querySelector(".map-home circle");
    let centre = home ? [Number(home.getAttribute("cx")), Number(home.getAttribute("cy"))] : [wide / 2, tall / 2];
    let scale = 1;

    const draw = () => {
      const width = wide / scale;
      const height = tall / scale;
      const left = Math.min(Math.max(centre[0] - width / 2, 0), wide - width);
      const top = Math.min(Math.max(centre[1] - height / 2, 0), tall - height);
      svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
      for (const line of svg.querySelectorAll(".map-arc")) line.setAttribute("vector-effect", "non-scaling-stroke");
      resize(svg, scale);
      if (names) {
        names.setAttribute("font-size", letters / scale);
        names.setAttribute("stroke-width", halo / scale);
        follow(names, scale);
        fill(names, scale);
      }
      for (const button of tools.querySelectorAll("button")) {
        button.disabled = button.dataset.zoom === "in" ? scale >= MOST : scale === 1;
      }
    };
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const way = event.target.closest("button")?.dataset.zoom;
      if (!way) return;
      scale = way === "all" ? 1 : Math.min(MOST, Math.max(1, way === "in" ? scale * 1.7 : scale / 1.7));
      if (scale < 1.05) scale = 1;
      draw();
    });
    drag(svg, () => scale, (across, down) => {
      centre = [centre[0] - across, centre[1] - down];
      draw();
    });
    draw();
  }

  // Points keep their size on the screen.
  function resize(svg, scale) {
    for (const circle of svg.querySelectorAll("circle")) {
      circle.dataset.r ??= circle.getAttribute("r");
      circle.setAttribute("r", circle.dataset.r / scale);
      circle.setAttribute("vector-effect", "non-scaling-stroke");
    }
  }

  // Names keep their distance from their points.
  function follow(names, scale) {
    for (const name of names.querySelectorAll(".map-name")) {
      for (const axis of ["x", "y"]) {
        const point = Number(name.getAttribute(`data-${axis}`));
        name.dataset[`first${axis}`] ??= name.getAttribute(axis);
        name.setAttribute(axis, point + (Number(name.dataset[`first${axis}`]) - point) / scale);
      }
    }
  }

  // Names that had no room are shown when there is.
  function fill(names, scale) {
    const taken = [];
    const all = [...names.querySelectorAll(".map-name")];
    all.sort((one, two) => one.classList.contains("is-spare") - two.classList.contains("is-spare"));
    for (const name of all) {
      name.removeAttribute("display");
      const box = name.getBBox();
      const meets = taken.some(
        (other) =>
          box.x < other.x + other.width && other.x < box.x + box.width &&
          box.y < other.y + other.height && other.y < box.y + box.height,
      );
      if (meets && (name.classList.contains("is-spare") || scale !== 1)) name.setAttribute("display", "none");
      else taken.push(box);
    }
  }

  function drag(svg, scale, move) {
    let from = null;
    svg.addEventListener("pointerdown", (event) => {
      if (scale() > 1 && !event.target.closest("a")) from = [event.clientX, event.clientY];
    });
    svg.addEventListener("pointermove", (event) => {
      if (!from) return;
      const per = svg.viewBox.baseVal.width / svg.clientWidth;
      move((event.clientX - from[0]) * per, (event.clientY - from[1]) * per);
      from = [event.clientX, event.clientY];
    });
    for (const end of ["pointerup", "pointerleave", "pointercancel"]) svg.addEventListener(end, () => (from = null));
  }

  // The drawing is asked for as wide as its place is, so that its letters keep their size.
  document.addEventListener("htmx:configRequest", (event) => {
    const place = event.detail.elt;
    if (!place.matches("[data-map-later]")) return;
    const pixels = place.clientWidth;
    event.detail.parameters.wide = pixels >= 900 ? "broad" : pixels >= 540 ? "middle" : "narrow";
  });
  // htmx says htmx:load for the page itself and for each part that comes later.
  document.addEventListener("htmx:load", (event) => {
    if (event.target.matches("[data-map]")) equip(event.target);
    for (const frame of event.target.querySelectorAll("[data-map]")) equip(frame);
  });
})();
