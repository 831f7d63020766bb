"use strict";
// Shows the findings that match the filter, and the messages that have some. The filter is
// kept in the address, so that one can link to some of the findings, or to a single one.
const form = document.getElementById("filter");
const sections = [...document.querySelectorAll("main section")];
const findings = [...document.querySelectorAll(".finding")].map((element) => {
  const { severity, directions, lifecycle, number, text } = element.dataset;
  const title = (element.querySelector("summary") ?? element).textContent;
  return {
    element,
    severity,
    directions: directions.split(" "),
    lifecycle,
    number: Number(number),
    text: `${title} ${text}`.toLowerCase(),
  };
});
const total = findings.reduce((sum, finding) => sum + finding.number, 0);

function apply() {
  const wanted = new FormData(form);
  const severities = wanted.getAll("severity");
  const [direction, lifecycle] = [wanted.get("direction"), wanted.get("lifecycle")];
  const words = wanted.get("text").toLowerCase().split(/\s+/);
  let shown = 0;
  for (const finding of findings) {
    const matches =
      severities.includes(finding.severity) &&
      (!direction || finding.directions.includes(direction)) &&
      (!lifecycle || finding.lifecycle === lifecycle) &&
      words.every((word) => finding.text.includes(word));
    finding.element.hidden = !matches;
    shown += matches ? finding.number : 0;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector(".finding:not([hidden])");
  }
  form.elements.shown.value = `${shown} of ${total} shown`;
}

function restore() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const severities = wanted.getAll("severity");
  for (const box of form.querySelectorAll("[name=severity]")) {
    box.checked = severities.length === 0 || severities.includes(box.value);
  }
  for (const name of ["direction", "lifecycle", "text"]) {
    form.elements[name].value = wanted.get(name) ?? "";
  }
  apply();
  const one = document.getElementById(location.hash.slice(1));
  if (one) {
    one.closest("details").open = true;
    one.scrollIntoView();
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("input", () => {
  apply();
  const wanted = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value) wanted.append(name, value);
  }
  if (!wanted.has("severity")) wanted.append("severity", "none");
  history.replaceState(null, "", `#${wanted}`);
});
window.addEventListener("hashchange", restore);
restore();

// Everything is open on paper.
let closed = [];
window.addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const details of closed) details.open = true;
});
window.addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
