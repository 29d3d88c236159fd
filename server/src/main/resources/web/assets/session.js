// Says on an open page when its session has ended, and hides what the page shows, so that a desk that was left shows nobody's
// name; five minutes before, it says so and offers to stay. What somebody has written and not sent stays, and can be sent on
// after a login. Asking does not lengthen the session; staying does.
(() => {
  "use strict";
  const ended = document.getElementById("ended");
  if (!ended) {
    return;
  }
  const first = 60, rarest = 600, afterFault = 30, warned = 300;
  const ending = document.getElementById("ending"), words = document.getElementById("ending-text");
  const stay = document.getElementById("ending-stay");
  let timer = null;
  const unsent = () => [...document.querySelectorAll("main textarea, main input:not([type=hidden]):not([type=radio]):not([type=checkbox])")]
    .some(field => field.value !== field.defaultValue);
  const end = () => {
    clearTimeout(timer);
    if (!ended.hidden) {
      return;
    }
    const written = unsent();
    document.querySelector("main").hidden = !written;
    document.getElementById("ended-written").hidden = !written;
    document.querySelectorAll("header nav, header .who, footer form, #age").forEach(one => { one.hidden = true; });
    document.title = ended.dataset.title + " – Stegvis";
    document.documentElement.dataset.session = "ended";
    ending.hidden = true;
    ended.hidden = false;
    ended.focus();
  };
  const later = seconds => {
    clearTimeout(timer);
    timer = setTimeout(check, seconds * 1000);
  };
  const check = async () => {
    try {
      const answer = await fetch("/web/session", {cache: "no-store"});
      if (answer.status === 401) {
        end();
        return;
      }
      if (!answer.ok) {
        later(afterFault);
        return;
      }
      const left = Number(await answer.text());
      warn(left);
      later(left > warned ? Math.min(left - warned + 1, rarest) : Math.min(left + 1, afterFault));
    } catch (noContact) {
      later(afterFault);
    }
  };
  // Said once a minute, since whoever listens to the page hears each change.
  const warn = left => {
    const text = ending.dataset.text.replace("…", Math.max(1, Math.ceil(left / 60)));
    ending.hidden = left > warned;
    if (!ending.hidden && words.textContent !== text) {
      words.textContent = text;
    }
  };
  stay.addEventListener("click", async () => {
    try {
      await fetch("/web/session", {method: "POST", body: new URLSearchParams({csrf: stay.dataset.code})});
      await check();
    } catch (noContact) {
      later(afterFault);
    }
  });
  // Whoever comes back to the page or hears a refusal asks at once.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ended.hidden && check());
  document.addEventListener("stegvis:refused", () => ended.hidden && check());
  later(first);
})();
