"use strict";
// Shows the items that fit what is searched for, and opens the messages that they are part
// of. The search is kept in the address, so that a link can be to what was found.
const form = document.getElementById("filter");
const item = (element, text) => ({
  element,
  text: text.toLowerCase(),
  turns: [...element.querySelectorAll(":scope > .turn")].map((turn) => turn.dataset),
});
const messages = [...document.querySelectorAll(".message")].map((element) => {
  const name = element.querySelector("code").textContent;
  const whole = item(element.querySelector("summary"), name);
  const parts = [...element.querySelectorAll("li")];
  return {
    element,
    // Of a message there may be only parts.
    whole: element.dataset.whole === "true" ? whole : null,
    parts: parts.map((part) => item(part, `${name} ${part.querySelector("code").textContent}`)),
  };
});
const total = messages.reduce((sum, { whole, parts }) => sum + (whole ? 1 : 0) + parts.length, 0);

function apply() {
  const wanted = new FormData(form);
  const [what, release] = [wanted.get("what"), wanted.get("release")];
  const words = wanted.get("text").toLowerCase().split(/\s+/).filter(Boolean);
  const isOpen = form.dataset.open === "true" || words.length > 0 || what || release;
  const fits = (it) =>
    words.every((word) => it.text.includes(word)) &&
    ((!what && !release) ||
      it.turns.some(
        (turn) =>
          (!what || turn.what.split(" ").includes(what)) &&
          (!release || turn.release === release),
      ));
  let shown = 0;
  for (const { element, whole, parts } of messages) {
    let found = 0;
    for (const part of parts) {
      part.element.hidden = !fits(part);
      found += part.element.hidden ? 0 : 1;
    }
    const isFound = whole !== null && fits(whole);
    element.hidden = !isFound && found === 0;
    element.open = Boolean(isOpen) && found > 0;
    shown += found + (isFound ? 1 : 0);
  }
  form.elements.shown.value = `${shown} of ${total} shown`;
}

function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const name of ["text", "what", "release"]) {
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
