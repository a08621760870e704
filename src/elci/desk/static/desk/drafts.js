// Drafts: what is typed into a form marked data-draft is kept in this browser, by person and address, until the site
// says that it was saved (data-done) or the person signs out. Nothing is kept of passwords, of files, and of
// whatever stands inside data-personal. While there is no connection a form is held and not lost.
(() => {
  "use strict";
  const WAIT = 250; // ms after the last key
  const PATIENCE = 4000; // ms until a server that does not answer counts as out of reach
  const AGAIN = 5000; // ms between two looks whether it is back
  const OLD = 30 * 24 * 3600 * 1000; // ms; older drafts go
  const PREFIX = "elci-draft:";
  const SCRIPT = document.currentScript.src;

  const store = {
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // A browser that keeps nothing: the form works as without this script.
      }
    },
    keys(prefix) {
      try {
        return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
      } catch {
        return [];
      }
    },
    forget(keys) {
      keys.forEach((key) => localStorage.removeItem(key));
    },
  };

  const isKept = (field) =>
    field.name &&
    !["csrfmiddlewaretoken", "draft"].includes(field.name) &&
    !["password", "file", "submit", "button"].includes(field.type) &&
    !field.closest("[data-personal]");

  const valuesOf = (form) =>
    [...form.elements]
      .filter((field) => isKept(field) && (!["checkbox", "radio"].includes(field.type) || field.checked))
      .map((field) => [field.name, field.value]);

  // What a person wrote, without what the page itself gave out.
  const written = (values) => JSON.stringify(values.filter(([name]) => !["key", "version"].includes(name)));

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
    if (form.hasAttribute("data-personal")) return;
    const key = `${mine}${location.pathname}${location.search}`;
    const token = document.createElement("input");
    Object.assign(token, { type: "hidden", name: "draft", value: crypto.randomUUID() });
    form.append(token);
    let timer = 0;
    let held = null; // the notice that there is no connection
    let isSending = false;

    const save = () => {
      clearTimeout(timer);
      store.write(key, { token: token.value, at: Date.now(), values: valuesOf(form) });
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
      if (isSending) return;
      event.preventDefault();
      if (await reached()) send(event.submitter);
      else hold(event.submitter);
    });
    window.addEventListener("pageshow", (event) => {
      isSending = false;
      // Come back by the browser's own button: what is sent now is another sending.
      if (event.persisted) token.value = crypto.randomUUID();
    });

    const answered = document.querySelector(".error-summary, [data-kept], #meanwhile");
    const draft = store.read(key);
    if (answered) save();
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
    document.querySelector("form[data-sign-out]")?.addEventListener("submit", () => store.forget(store.keys(mine)));
    document.querySelectorAll("form[data-draft]").forEach((form) => equip(form, mine, words));
  });
})();
