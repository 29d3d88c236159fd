// Says on an open page when its session has ended, and hides what the page shows, so that a desk that was left shows nobody's
// name. What somebody has written and not sent stays to be copied. Asking does not lengthen the session.
(() => {
  "use strict";
  const ended = document.getElementById("ended");
  if (!ended) {
    return;
  }
  const first = 60, rarest = 600, afterFault = 30;
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
      later(answer.ok ? Math.min(Number(await answer.text()) + 1, rarest) : afterFault);
    } catch (noContact) {
      later(afterFault);
    }
  };
  // Whoever comes back to the page or hears a refusal asks at once.
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ended.hidden && check());
  document.addEventListener("stegvis:refused", () => ended.hidden && check());
  later(first);
})();
