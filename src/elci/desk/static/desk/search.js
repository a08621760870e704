// Arrows go from the box into the results and through them; up from the first one comes back to the box.
(() => {
  "use strict";
  document.addEventListener("keydown", (event) => {
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || event.altKey || event.ctrlKey || event.metaKey) return;
    const box = document.querySelector("[data-find] input[type=search]");
    const links = [...document.querySelectorAll("[data-hits] a.hit-name")];
    const at = links.indexOf(document.activeElement);
    if (!box || !links.length || (at < 0 && document.activeElement !== box)) return;
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= links.length || next < -1) return;
    event.preventDefault();
    (next < 0 ? box : links[next]).focus();
  });
})();
