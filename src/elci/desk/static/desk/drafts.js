// Drafts: what is typed into any form of the desk is kept in this browser, by person and address, until the site
// says that it was saved (data-done) or the person signs out. What stands inside data-personal tells of people: it is
// kept in this tab only and goes with it. Nothing is kept of passwords, of codes and of files, and of a form marked
// data-no-draft. While there is no connection a form is held and not lost.
(() => {
  "use strict";
  const WAIT = 250; // ms after the last key
  const PATIENCE = 4000; // ms until a server that does not answer counts as out of reach
  const AGAIN = 5000; // ms between two looks whether it is back
  const OLD = 30 * 24 * 3600 * 1000; // ms; older drafts go
  const PREFIX = "elci-draft:";
  const ENDED = "elci-signed-out"; // written on signing out, so that other tabs forget too
  const WRITTEN = ["text", "textarea", "number", "email", "url", "tel", "date", "time", "datetime-local", "month"];
  const SECRET = 'input[type="password"], [autocomplete="one-time-code"], [autocomplete="current-password"]';
  const SCRIPT = document.currentScript.src;

  const storeIn = (place) => ({
    read(key) {
      try {
        return JSON.parse(place().getItem(key));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        if (value.values.length) place().setItem(key, JSON.stringify(value));
        else place().removeItem(key);
      } catch {
        // A browser that keeps nothing: the form works as without this script.
      }
    },
    keys(prefix) {
      try {
        return Object.keys(place()).filter((key) => key.startsWith(prefix));
      } catch {
        return [];
      }
    },
    forget(keys) {
      keys.forEach((key) => place().removeItem(key));
    },
  });
  const lasting = storeIn(() => localStorage);
  const passing = storeIn(() => sessionStorage); // of people: in this tab only

  const store = {
    read(key) {
      const kept = [lasting.read(key), passing.read(key)].filter(Boolean);
      return kept.length ? { ...kept[0], values: kept.flatMap((draft) => draft.values) } : null;
    },
    write(key, draft, personal) {
      lasting.write(key, draft);
      passing.write(key, { ...draft, values: personal });
    },
    forget(keys) {
      lasting.forget(keys);
      passing.forget(keys);
    },
    keys: (prefix) => [...new Set([...lasting.keys(prefix), ...passing.keys(prefix)])],
  };

  const isKept = (field) =>
    field.name &&
    !["csrfmiddlewaretoken", "draft"].includes(field.name) &&
    !["password", "file", "submit", "button"].includes(field.type);

  const pairsOf = (form, wanted) =>
    [...form.elements]
      .filter((field) => isKept(field) && wanted(field))
      .filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
      .map((field) => [field.name, field.value]);

  const isPersonal = (field) => Boolean(field.closest("[data-personal]"));
  const valuesOf = (form) => pairsOf(form, () => true);

  // What a person wrote, without what the page itself gave out.
  const written = (values) =>
    JSON.stringify(values.filter(([name]) => !/(^|-)(key|version(-opened|-chosen-.*)?)$/.test(name)).sort());

  const isWrittenInto = (form) =>
    form.getAttribute("method")?.toLowerCase() === "post" &&
    !form.hasAttribute("data-no-draft") &&
    !form.querySelector(SECRET) &&
    [...form.elements].some((field) => isKept(field) && WRITTEN.includes(field.type));

  // A page may have several forms: each is known by where it is sent and by what it says it is.
  function placeOf(form) {
    const hidden = (name) => form.querySelector(`input[type="hidden"][name="${name}"]`)?.value;
    const sent = form.hasAttribute("action") ? new URL(form.getAttribute("action"), location.href).pathname : "";
    const said = [sent === location.pathname ? "" : sent, hidden("what"), hidden("row"), hidden("activity"), hidden("tie")];
    return `${location.pathname}${location.search}${said.filter(Boolean).map((part) => `#${part}`).join("")}`;
  }

  function bringBack(form, values) {
    for (const [name] of values) {
      const line = /^([a-z_]+)-\d+-/.exec(name);
      const list = line && form.querySelector(`[data-lines="${line[1]}"]`);
      for (let tries = 0; list && !form.elements[name] && tries < 50; tries += 1) {
        list.dispatchEvent(new CustomEvent("elci:line"));
      }
    }
    const left = values.map((pair) => [...pair]);
    for (const field of [...form.elements].filter(isKept)) {
      const isTick = ["checkbox", "radio"].includes(field.type);
      const at = left.findIndex(([name, value]) => name === field.name && (!isTick || value === field.value));
      if (isTick) field.checked = at >= 0;
      else if (at >= 0) field.value = left[at][1];
      if (at >= 0) left.splice(at, 1);
      if (at >= 0 && (isTick || field.value)) {
        for (let more = field.closest("details"); more; more = more.parentElement.closest("details")) {
          if (field.type !== "hidden") more.open = true;
        }
      }
    }
  }

  async function reached() {
    if (!navigator.onLine) return false;
    try {
      await fetch(SCRIPT, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      return true;
    } catch {
      return false;
    }
  }

  function notice(role, words, buttons) {
    const made = document.createElement("div");
    made.className = "notice draft-notice";
    made.setAttribute("role", role);
    const sentence = document.createElement("p");
    sentence.textContent = words;
    made.append(sentence);
    if (buttons.length) {
      const row = document.createElement("p");
      row.className = "row";
      for (const [label, act] of buttons) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button is-second";
        button.textContent = label;
        button.addEventListener("click", act);
        row.append(button);
      }
      made.append(row);
    }
    return made;
  }

  function equip(form, mine, words) {
    if (form.hasAttribute("data-equipped")) return;
    form.setAttribute("data-equipped", "");
    const key = `${mine}${placeOf(form)}`;
    const isSwapped = form.hasAttribute("hx-post"); // sent by htmx, and answered by a part of the page
    const token = document.createElement("input");
    Object.assign(token, { type: "hidden", name: "draft", value: crypto.randomUUID() });
    form.append(token);
    let timer = 0;
    let held = null; // the notice that there is no connection
    let isSending = false;

    const save = () => {
      clearTimeout(timer);
      const draft = { token: token.value, at: Date.now(), values: pairsOf(form, (field) => !isPersonal(field)) };
      store.write(key, draft, pairsOf(form, isPersonal));
    };
    const offer = (draft) => {
      const when = new Date(draft.at).toLocaleString(document.documentElement.lang, {
        dateStyle: "long",
        timeStyle: "short",
      });
      const shown = notice("status", words.found.replace("{when}", when), [
        [
          words.back,
          () => {
            bringBack(form, draft.values);
            save();
            shown.remove();
            form.querySelector("input:not([type=hidden]), select, textarea").focus();
          },
        ],
        [
          words.drop,
          () => {
            store.forget([key]);
            shown.remove();
          },
        ],
      ]);
      const folded = form.closest("details");
      if (folded) folded.open = true;
      form.before(shown);
    };
    const send = (submitter) => {
      isSending = true;
      form.requestSubmit(submitter);
    };
    const hold = (submitter) => {
      held?.remove();
      held = notice("alert", words.offline, []);
      (form.querySelector(".form-actions") || form).before(held);
      const look = async () => {
        if (!held.isConnected) return;
        if (!(await reached())) return void setTimeout(look, AGAIN);
        const back = notice("alert", words.online, [[words.send, () => send(submitter)]]);
        held.replaceWith(back);
        held = back;
      };
      window.addEventListener("online", look, { once: true });
      setTimeout(look, AGAIN);
    };

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, WAIT);
    });
    form.addEventListener("change", save);
    form.addEventListener("submit", async (event) => {
      save();
      if (isSending || isSwapped) return;
      event.preventDefault();
      if (await reached()) send(event.submitter);
      else hold(event.submitter);
    });
    form.addEventListener("htmx:sendError", (event) => {
      if (event.detail.elt === form) hold(form.querySelector("[type=submit]"));
    });
    form.addEventListener("htmx:responseError", (event) => {
      // The session ended: sent as a whole page it leads to the sign-in, which keeps the text.
      if (event.detail.elt === form && event.detail.xhr.status === 403) HTMLFormElement.prototype.submit.call(form);
    });
    form.addEventListener("htmx:beforeOnLoad", (event) => {
      const { elt, xhr, requestConfig } = event.detail;
      // The session ended while a part fetched something (a title, a preview): who is writing is not led away.
      // Saving leads to the sign-in, which keeps the text.
      if (requestConfig.verb === "get" && xhr.getResponseHeader("HX-Redirect")) return void event.preventDefault();
      // A part of the form that fetches something saves nothing.
      if (elt === form && isSwapped && xhr.status === 200) {
        clearTimeout(timer);
        store.forget([key]);
      }
    });
    window.addEventListener("pageshow", (event) => {
      isSending = false;
      // Come back by the browser's own button: what is sent now is another sending.
      if (event.persisted) token.value = crypto.randomUUID();
    });

    const isAlone = [...document.forms].filter(isWrittenInto).length === 1;
    const answered = form.querySelector(".has-error, [aria-invalid], #meanwhile");
    const draft = store.read(key);
    if (answered || (isAlone && document.querySelector(".error-summary, [data-kept]"))) save();
    else if (draft && written(draft.values) !== written(valuesOf(form))) offer(draft);
  }

  document.addEventListener("DOMContentLoaded", () => {
    const words = document.querySelector("template[data-draft-words]")?.dataset;
    const all = store.keys(PREFIX);
    store.forget(all.filter((key) => Date.now() - (store.read(key)?.at || 0) > OLD));
    if (!words?.person) return;
    const mine = `${PREFIX}${words.person}:`;
    const done = words.done.split(" ");
    store.forget(store.keys(mine).filter((key) => done.includes(store.read(key)?.token)));
    // Someone else signed in: what was written about people in this tab is not theirs.
    passing.forget(passing.keys(PREFIX).filter((key) => !key.startsWith(mine)));
    document.querySelector("form[data-sign-out]")?.addEventListener("submit", () => {
      store.forget(store.keys(mine));
      lasting.write(ENDED, { values: [words.person], at: Date.now() });
    });
    window.addEventListener("storage", (event) => {
      if (event.key === ENDED) passing.forget(passing.keys(PREFIX));
    });
    const equipAll = () => [...document.forms].filter(isWrittenInto).forEach((form) => equip(form, mine, words));
    equipAll();
    document.addEventListener("htmx:load", equipAll);
  });
})();
