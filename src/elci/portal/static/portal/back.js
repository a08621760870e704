// The back button while a page is still loading: htmx, which would fetch what the address names, has not come yet.
// Runs in the head.
(() => {
  "use strict";
  let isReady = false;
  document.addEventListener("DOMContentLoaded", () => (isReady = true));
  window.addEventListener("popstate", (event) => {
    if (!isReady && event.state?.htmx) location.reload();
  });
})();
