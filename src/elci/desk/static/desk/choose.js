// Choosing a city while typing (combobox with a listbox, WAI-ARIA 1.2). The box carries data-choose="address"; the
// address answers ?q= with <li role="option" data-value data-text> elements. What is chosen goes into the hidden
// input beside the box. Without this script the server asks on the next page which city is meant.
(() => {
  "use strict";
  const WAIT = 150; // ms after the last key

  function equip(place, number) {
    const box = place.querySelector("[role=combobox]");
    const list = place.querySelector("[role=listbox]");
    const chosen = place.querySelector("input[type=hidden]");
    let timer = 0;
    let request = null;
    let at = -1;

    const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")];
    const close = () => {
      list.hidden = true;
      at = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const point = (index) => {
      const all = options();
      if (!all.length) return;
      at = (index + all.length) % all.length;
      all.forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
      box.setAttribute("aria-activedescendant", all[at].id);
      all[at].scrollIntoView({ block: "nearest" });
    };
    const choose = (option) => {
      box.value = option.dataset.text;
      chosen.value = option.dataset.value;
      close();
      chosen.dispatchEvent(new Event("change", { bubbles: true }));
    };
    const show = (html) => {
      list.innerHTML = html;
      options().forEach((option, index) => {
        option.id = `choice-${number}-${index}`;
        option.setAttribute("aria-selected", "false");
      });
      at = -1;
      const any = list.children.length > 0; // an option or the sentence that there is none
      list.hidden = !any;
      box.setAttribute("aria-expanded", String(any));
      box.removeAttribute("aria-activedescendant");
    };
    const ask = async () => {
      const words = box.value.trim();
      request?.abort();
      if (words.length < 2) return close();
      request = new AbortController();
      try {
        const answer = await fetch(`${place.dataset.choose}?q=${encodeURIComponent(words)}`, {
          signal: request.signal,
          headers: { "X-Requested-With": "XMLHttpRequest" },
          redirect: "error", // a session that ended answers with the sign-in page
        });
        if (answer.ok && document.activeElement === box) show(await answer.text());
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    };

    box.addEventListener("input", () => {
      chosen.value = ""; // what is typed now is no longer what was chosen
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    box.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown") point(at + 1);
      else if (event.key === "ArrowUp") point(at === -1 ? options().length - 1 : at - 1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && at >= 0) choose(options()[at]);
      else return;
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus in the box
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]:not([aria-disabled])");
      if (option) choose(option);
    });
    box.addEventListener("blur", close);
    // Whoever was quicker than the page has typed already.
    if (document.activeElement === box && !chosen.value) ask();
  }

  document.addEventListener("DOMContentLoaded", () => {
    let number = 0;
    const all = (part) => part.querySelectorAll("[data-choose]").forEach((place) => equip(place, number++));
    all(document);
    document.addEventListener("elci:came", (event) => all(event.detail));
  });
})();
