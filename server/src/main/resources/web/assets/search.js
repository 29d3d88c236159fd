// A slash, pressed outside a field, goes to the search in the head of the page.
(() => {
  "use strict";
  const writing = one => one && (one.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName));
  document.addEventListener("keydown", pressed => {
    const wanted = document.getElementById("wanted");
    if (pressed.key === "/" && wanted && !writing(document.activeElement) && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey) {
      pressed.preventDefault();
      wanted.focus();
    }
  });
})();
