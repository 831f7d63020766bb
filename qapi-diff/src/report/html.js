"use strict";
// Shows the findings that the filter lets through. The filter is kept in the address, so
// that a link can be to some findings.
const form = document.getElementById("filter");
const findings = [...document.querySelectorAll(".finding")].map((element) => ({
  element,
  severity: element.dataset.severity,
  directions: element.dataset.directions.split(" "),
  text: element.textContent.toLowerCase(),
}));

function apply() {
  const wanted = new FormData(form);
  const severities = wanted.getAll("severity");
  const direction = wanted.get("direction");
  const words = wanted.get("text").toLowerCase().split(/\s+/);
  let shown = 0;
  for (const finding of findings) {
    const fits =
      severities.includes(finding.severity) &&
      (!direction || finding.directions.includes(direction)) &&
      words.every((word) => finding.text.includes(word));
    finding.element.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  form.elements.shown.value = `${shown} of ${findings.length} shown`;
}

function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const severities = wanted.getAll("severity");
  for (const box of form.querySelectorAll("[name=severity]")) {
    box.checked = severities.length === 0 || severities.includes(box.value);
  }
  form.elements.direction.value = wanted.get("direction") ?? "";
  form.elements.text.value = wanted.get("text") ?? "";
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
