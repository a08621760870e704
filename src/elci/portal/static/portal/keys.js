// Keys: / goes to the search box, ? shows the keys. Never while a reader is typing.
(() => {
  "use strict";
  const typing = (element) => element.closest?.("input, textarea, select, [contenteditable]");
  const dialog = () => document.querySelector("dialog[data-keys]");

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "/") {
      const box = document.querySelector("[data-search] input[type=search]");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "?") {
      const keys = dialog();
      if (!keys || keys.open) return;
      event.preventDefault();
      keys.showModal();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-show-keys]")) {
      event.preventDefault();
      dialog()?.showModal();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    for (const hint of document.querySelectorAll("[data-show-keys]")) hint.hidden = false;
    // A form that came back with errors: begin at the list of them.
    document.querySelector(".error-summary")?.focus();
  });
})();
