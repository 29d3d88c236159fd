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
