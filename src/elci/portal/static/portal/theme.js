// Looks of the page: light, dark, or as the device says. Runs in the head, before anything is drawn.
(() => {
  "use strict";
  const root = document.documentElement;
  const KEY = "elci-theme";
  const kept = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // A browser may forbid storage; the choice then lasts for this page.
    }
  };
  const wear = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  root.classList.add("has-script");
  wear(kept());

  document.addEventListener("DOMContentLoaded", () => {
    const group = document.querySelector("[data-themes]");
    if (!group) return;
    group.hidden = false;
    const buttons = [...group.querySelectorAll("button[value]")];
    const show = () => {
      const now = root.dataset.theme || "device";
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.value === now));
    };
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button[value]");
      if (!button) return;
      wear(button.value);
      try {
        if (button.value === "device") localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, button.value);
      } catch {
        // see kept()
      }
      show();
    });
    show();
  });
})();
