// Hears when something is newer and fetches the part of the page marked data-live again, with the reader's place kept. While
// the line is down the part is fetched every other minute and the page says how old it is; without script one loads it again.
(() => {
  "use strict";
  const live = () => document.querySelector("[data-live]");
  const age = document.getElementById("age");
  if (!live() || !window.htmx || !age) {
    return;
  }
  const polling = 120000, settle = 1500, silence = 60000, again = 10000, patience = 5000;
  let waiting = null, source = null, lastSign = Date.now();
  // Since when there is no line, since when the part could not be fetched; behind: something newer is not shown yet.
  let downSince = null, failedSince = null, behind = false;
  let asOf = live().dataset.at;
  const ended = () => document.documentElement.dataset.session === "ended";

  const writes = part => part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
  const refresh = () => {
    waiting = null;
    const part = live();
    if (!part || ended()) {
      return;
    }
    if (writes(part)) {
      // Nobody's half-written text is taken away; it is fetched when the field is left.
      part.addEventListener("focusout", soon, {once: true});
      return;
    }
    htmx.ajax("GET", location.pathname + location.search, {
      source: part, target: "#" + part.id, select: "#" + part.id, swap: "outerHTML"
    });
  };
  const soon = () => {
    behind = true;
    waiting = waiting || setTimeout(refresh, settle);
  };

  let place = null;
  document.addEventListener("htmx:beforeSwap", event => {
    const part = live();
    if (event.detail.shouldSwap && writes(part)) {
      event.detail.shouldSwap = false;
      part.addEventListener("focusout", soon, {once: true});
      return;
    }
    place = stegvisPlace.note(part);
  });
  document.addEventListener("htmx:afterSwap", () => {
    const part = live();
    if (part && place) {
      stegvisPlace.restore(part, place);
      asOf = part.dataset.at;
      place = null;
      behind = false;
      failedSince = null;
      tell();
    }
  });
  document.addEventListener("htmx:responseError", event => {
    if (event.detail.xhr.status === 401) {
      document.dispatchEvent(new Event("stegvis:refused"));
    } else {
      failed();
    }
  });
  document.addEventListener("htmx:sendError", () => failed());

  const failed = () => {
    behind = true;
    failedSince = failedSince || Date.now();
    waiting = waiting || setTimeout(refresh, again);
    tell();
  };
  const down = () => {
    downSince = downSince || Date.now();
    tell();
  };
  const tell = () => {
    const since = Math.min(...[downSince, failedSince].filter(one => one !== null));
    const old = Date.now() - since >= patience && !ended();
    const text = old ? age.dataset.text.replace("…", asOf) : "";
    if (age.textContent !== text) {
      age.textContent = text;
    }
    age.hidden = !old;
  };
  const heard = event => {
    lastSign = Date.now();
    downSince = null;
    document.documentElement.dataset.news = "open";
    // While the stream is open and silent the part is as new as its last beat.
    if (!behind) {
      asOf = event.data;
    }
    tell();
  };
  const lost = () => {
    delete document.documentElement.dataset.news;
    down();
  };
  let before = false;
  const listen = () => {
    if (source) {
      source.close();
    }
    if (ended()) {
      return;
    }
    source = new EventSource("/web/events");
    source.addEventListener("listening", event => {
      // What was told while the line was down was heard by nobody.
      if (before) {
        soon();
      }
      before = true;
      heard(event);
    });
    source.addEventListener("newer", event => { soon(); heard(event); });
    source.addEventListener("beat", heard);
    source.addEventListener("error", () => {
      lost();
      if (source.readyState === EventSource.CLOSED) {
        document.dispatchEvent(new Event("stegvis:refused"));
        setTimeout(listen, again);
      }
    });
  };
  listen();
  setInterval(() => {
    if (document.documentElement.dataset.news && Date.now() - lastSign > silence) {
      lost();
      listen();
    }
    tell();
  }, 1000);
  setInterval(() => {
    if (!document.documentElement.dataset.news) {
      refresh();
    }
  }, polling);
})();
