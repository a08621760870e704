// Suggestions below the search box (combobox with a listbox, WAI-ARIA 1.2).
// The form carries data-search and data-suggest="address"; the address answers ?q= with <li role="option" data-href>
// elements, already escaped and marked by the server. Without this script the form is a plain search.
(() => {
  "use strict";
  const WAIT = 120; // ms after the last key
  let count = 0;

  function equip(form) {
    const box = form.querySelector("input[type=search]");
    const list = form.querySelector("[role=listbox]");
    const address = form.dataset.suggest;
    if (!box || !list || !address) return;
    const prefix = `suggestion-${++count}-`;
    let timer = 0;
    let request = null;
    let at = -1;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const close = () => {
      list.hidden = true;
      at = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const all = options();
      if (!all.length) return;
      at = (index + all.length + 1) % (all.length + 1); // one place more: back in the box itself
      all.forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
      if (all[at]) {
        box.setAttribute("aria-activedescendant", all[at].id);
        all[at].scrollIntoView({ block: "nearest" });
      } else {
        at = -1;
        box.removeAttribute("aria-activedescendant");
      }
    };
    const show = (html) => {
      list.innerHTML = html;
      options().forEach((option, index) => {
        option.id = prefix + index;
        option.setAttribute("aria-selected", "false");
      });
      at = -1;
      const any = options().length > 0;
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
        const answer = await fetch(`${address}?q=${encodeURIComponent(words)}`, {
          signal: request.signal,
          headers: { "X-Requested-With": "XMLHttpRequest" },
        });
        if (answer.ok && document.activeElement === box) show(await answer.text());
      } catch (error) {
        if (error.name !== "AbortError") close(); // No network: the form still works.
      }
    };

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) return;
        event.preventDefault();
        if (event.key === "ArrowDown") choose(at + 1);
        else choose(at === -1 ? options().length - 1 : at - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && at >= 0) {
        event.preventDefault();
        location.assign(options()[at].dataset.href);
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus in the box
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option && !event.target.closest("a")) location.assign(option.dataset.href);
    });
    box.addEventListener("blur", close);
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("[data-search][data-suggest]")) equip(form);
  });
})();
