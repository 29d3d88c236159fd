// A press hits what stood there when the hand began to move. The second press of a double click sends no form twice and hits
// nothing on the page that the first one led to; and while a part has just been replaced with its rows in other places, a press
// in it is none. By the pointer alone: who presses a key has the focus where it was.
(() => {
  "use strict";
  const pause = 1000, near = 32;
  const kept = "stegvis-press";
  const at = () => Date.now();
  // A clock that was put back makes no pause that lasts.
  const justNow = then => at() >= then && at() - then < pause;
  const pressed = "a, button, summary";

  let before = null;
  try {
    before = JSON.parse(sessionStorage.getItem(kept));
    sessionStorage.removeItem(kept);
  } catch (closed) {
    // A browser that keeps nothing for a page goes on without this guard.
    before = null;
  }
  const repeated = press => before && justNow(before.at)
    && Math.abs(press.clientX - before.x) <= near && Math.abs(press.clientY - before.y) <= near;

  let moved = 0, rows = "";
  const order = part => [...part.querySelectorAll("a[href], button")].map(one => one.getAttribute("href") || one.value).join("\n");
  document.addEventListener("htmx:beforeSwap", event => rows = order(event.detail.target));
  document.addEventListener("htmx:afterSwap", () => {
    const part = document.querySelector("[data-live]");
    if (part && order(part) !== rows) {
      moved = at();
    }
  });
  const justMoved = press => justNow(moved) && press.target.closest("[data-live]");

  document.addEventListener("click", press => {
    const thing = press.target.closest && press.target.closest(pressed);
    if (!thing || press.detail === 0) {
      return;
    }
    if (repeated(press) || justMoved(press)) {
      press.preventDefault();
      press.stopImmediatePropagation();
      return;
    }
    try {
      sessionStorage.setItem(kept, JSON.stringify({x: press.clientX, y: press.clientY, at: at()}));
    } catch (closed) {
      before = null;
    }
  }, true);

  // The browser may bring a page back as it was left. One whose form has been sent shows what is so by now instead, since its
  // form has been answered; one whose form has not keeps what somebody has written.
  let answered = false;
  window.addEventListener("pageshow", event => event.persisted && answered && location.reload());

  const sent = new WeakMap();
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method === "post" && justNow(sent.get(form) || 0)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    sent.set(form, at());
    answered = answered || form.method === "post";
  }, true);
})();
