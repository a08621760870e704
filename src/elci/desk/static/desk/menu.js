// The desk's groups open without this; with it, Escape and a click elsewhere close the one that is open.
"use strict";

(() => {
  const open = () => document.querySelector(".desk-menu details[open]");

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" ? open() : null;
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  document.addEventListener("click", (event) => {
    const menu = open();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
})();
