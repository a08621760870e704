// A form that is on its way is not sent a second time by an impatient second click.
(() => {
  "use strict";
  const PATIENCE = 5000; // a form that is answered with a file leaves its page open; then it may go again
  const sent = new WeakSet();

  // Last in line: what holds a form back itself (a draft that looks for the server first) has said so by now.
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (sent.has(form)) return void event.preventDefault();
    sent.add(form);
    setTimeout(() => sent.delete(form), PATIENCE);
  });

  window.addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of document.forms) sent.delete(form);
  });
})();
