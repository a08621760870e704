// Arrow keys lead to the time before and after, t to today; never while a reader is typing or choosing.
(() => {
  "use strict";
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
    const link = [...document.querySelectorAll(".calendar-ways [data-key]")].find((each) => each.dataset.key === event.key);
    if (!link) return;
    event.preventDefault();
    location.assign(link.href);
  });
})();
