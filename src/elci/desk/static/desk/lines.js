// Lists inside a form: "Another line" writes the empty line of the list's template once more. Without this script a
// list has one empty line, and another after each saving.
(() => {
  "use strict";

  function equip(list) {
    const place = list.querySelector(".lines-list");
    const template = list.querySelector("template");
    const button = list.querySelector("[data-add-line]");
    const add = () => {
      const made = template.content.cloneNode(true);
      let number = place.children.length;
      while (place.querySelector(`[name^="${list.dataset.lines}-${number}-"]`)) number += 1;
      for (const part of made.querySelectorAll("*")) {
        for (const name of ["id", "name", "for", "aria-controls", "aria-describedby"]) {
          const value = part.getAttribute(name);
          if (value) part.setAttribute(name, value.replaceAll("__n__", String(number)));
        }
      }
      const line = made.firstElementChild;
      place.append(made);
      document.dispatchEvent(new CustomEvent("elci:came", { detail: line }));
      return line;
    };
    button.hidden = false;
    button.addEventListener("click", () => add().querySelector("input:not([type=hidden]), select").focus());
    // A draft that is brought back asks for the lines that it has.
    list.addEventListener("elci:line", add);
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-lines]").forEach(equip);
  });
})();
