"use strict";
// Shows the items that match the search, and opens the messages that they are part of. The
// search is kept in the address, so that one can link to what was found.
const form = document.getElementById("filter");
const item = (element, text) => ({
  element,
  text: text.toLowerCase(),
  changes: [...element.querySelectorAll(":scope > .change")].map((change) => change.dataset),
});
const messages = [...document.querySelectorAll(".message")].map((element) => {
  const name = element.querySelector("code").textContent;
  const whole = item(element.querySelector("summary"), name);
  const parts = [...element.querySelectorAll("li")];
  return {
    element,
    // Of a message only some parts may have been selected.
    whole: element.dataset.whole === "true" ? whole : null,
    parts: parts.map((part) => item(part, `${name} ${part.querySelector("code").textContent}`)),
  };
});
const total = messages.reduce((sum, { whole, parts }) => sum + (whole ? 1 : 0) + parts.length, 0);

function apply() {
  const wanted = new FormData(form);
  const [kind, release] = [wanted.get("change"), wanted.get("release")];
  const words = wanted.get("text").toLowerCase().split(/\s+/).filter(Boolean);
  const isOpen = form.dataset.open === "true" || words.length > 0 || kind || release;
  const matches = (item) =>
    words.every((word) => item.text.includes(word)) &&
    ((!kind && !release) ||
      item.changes.some(
        (change) =>
          (!kind || change.changes.split(" ").includes(kind)) &&
          (!release || change.release === release),
      ));
  let shown = 0;
  for (const { element, whole, parts } of messages) {
    let found = 0;
    for (const part of parts) {
      part.element.hidden = !matches(part);
      found += part.element.hidden ? 0 : 1;
    }
    const isFound = whole !== null && matches(whole);
    element.hidden = !isFound && found === 0;
    element.open = Boolean(isOpen) && found > 0;
    shown += found + (isFound ? 1 : 0);
  }
  form.elements.shown.value = `${shown} of ${total} shown`;
}

function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const name of ["text", "change", "release"]) {
    form.elements[name].value = wanted.get(name) ?? "";
  }
  apply();
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  apply();
  history.replaceState(null, "", "#" + new URLSearchParams(new FormData(form)));
});
window.addEventListener("hashchange", restore);
restore();
