// Says when something is newer, so that the part of the page marked data-live is fetched again. Without it, or when the
// connection is down, the part is fetched every other minute; without script, by loading the page again.
(() => {
  "use strict";
  const live = () => document.querySelector("[data-live]");
  if (!live() || !window.htmx) {
    return;
  }
  const polling = 120000;
  const settle = 1500;
  let waiting = null;
  const refresh = () => {
    waiting = null;
    const part = live();
    // Nobody's half-written text or place in the list is taken away.
    if (!part || part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) {
      return;
    }
    htmx.ajax("GET", location.pathname + location.search, {
      source: part, target: "#" + part.id, select: "#" + part.id, swap: "outerHTML"
    });
  };
  const soon = () => {
    waiting = waiting || setTimeout(refresh, settle);
  };
  const source = new EventSource("/web/events");
  source.addEventListener("newer", soon);
  let before = false;
  source.addEventListener("listening", () => {
    document.documentElement.dataset.news = "open";
    // What was told while the line was down was heard by nobody.
    if (before) {
      soon();
    }
    before = true;
  });
  source.addEventListener("error", () => { delete document.documentElement.dataset.news; });
  setInterval(() => {
    if (source.readyState !== EventSource.OPEN) {
      refresh();
    }
  }, polling);
})();
// Copies what a field holds; without script one marks and copies it by hand.
(() => {
  "use strict";
  document.querySelectorAll("button[data-copy]").forEach(button => {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => navigator.clipboard
      .writeText(document.getElementById(button.dataset.copy).value)
      .then(() => { button.textContent = button.dataset.copied; }));
  });
})();
