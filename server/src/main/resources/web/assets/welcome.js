// Puts the code of a one-time link into its field and takes it out of the address; without script one copies it by hand.
(() => {
  "use strict";
  const field = document.querySelector("input[data-from-address]");
  if (field && location.hash.length > 1) {
    field.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
  }
})();
