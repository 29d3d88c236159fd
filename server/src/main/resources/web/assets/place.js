// Where a reader is in a part of the page that is about to be replaced: the focus, what is unfolded, how far it is scrolled. The
// same element is found again by its id, its address or its name, since its neighbours may have come and gone.
window.stegvisPlace = (() => {
  "use strict";
  const words = one => one.tagName === "SUMMARY" ? one.textContent.trim() : "";
  const name = one => [one.id, one.getAttribute("href"), one.getAttribute("name"), one.getAttribute("value"), words(one)].join("\n");
  const alike = (part, one) => [...part.querySelectorAll(one.tagName)].filter(other => name(other) === name(one));
  const sign = (part, one) => ({tag: one.tagName, name: name(one), at: alike(part, one).indexOf(one)});
  const find = (part, signed) => {
    const same = [...part.querySelectorAll(signed.tag)].filter(other => name(other) === signed.name);
    return same[signed.at] || same[0];
  };
  const scrolled = part => [...part.querySelectorAll(".scroll")];
  const note = part => {
    const active = document.activeElement;
    return {
      focus: active && active !== part && part.contains(active) ? sign(part, active) : null,
      itself: active === part,
      unfolded: [...part.querySelectorAll("details > summary")].map(one => [sign(part, one), one.parentElement.open]),
      inner: scrolled(part).map(one => [one.scrollLeft, one.scrollTop]),
      page: [scrollX, scrollY]
    };
  };
  const restore = (part, place) => {
    place.unfolded.forEach(([signed, open]) => {
      const summary = find(part, signed);
      if (summary) {
        summary.parentElement.open = open;
      }
    });
    scrolled(part).forEach((one, at) => [one.scrollLeft, one.scrollTop] = place.inner[at] || [0, 0]);
    if (place.focus || place.itself) {
      // What had the focus may be gone: then the part keeps it, so that the next Tab goes on here and not at the top.
      (place.focus && find(part, place.focus) || part).focus({preventScroll: true});
    }
    scrollTo(...place.page);
  };
  return {note, restore};
})();
