/** What the report of documents does in a browser: filter by weight and rule, go from finding to finding. */
export const documentScript = `
"use strict";
const findings = [...document.querySelectorAll(".findings li")];
const marks = new Map([...document.querySelectorAll("a.mark")].map((mark) => [mark.hash.slice(1), mark]));
const lines = [...document.querySelectorAll(".line")];
const groups = [...document.querySelectorAll(".general")];
const chips = [...document.querySelectorAll(".chips button")];
const rules = document.querySelector("select");
const onlyFound = document.querySelector(".only-found");
const shown = document.querySelector(".shown");
const number = new Intl.NumberFormat("vi-VN");
let severity = "";
let current = -1;
const show = () => {
  let count = 0;
  for (const finding of findings) {
    const fits = (severity === "" || finding.dataset.severity === severity) && (rules.value === "" || finding.dataset.rule === rules.value);
    finding.hidden = !fits;
    const mark = marks.get(finding.id);
    if (mark !== undefined) mark.hidden = !fits;
    if (fits) count += 1;
  }
  const isOnlyFound = onlyFound.getAttribute("aria-pressed") === "true";
  const isEmpty = (holder) => holder.querySelector(".findings li:not([hidden])") === null;
  for (const group of groups) group.hidden = isEmpty(group);
  for (const line of lines) line.hidden = isOnlyFound && isEmpty(line);
  shown.textContent = shown.dataset.words.replace("#", number.format(count));
};
for (const chip of chips) {
  chip.addEventListener("click", () => {
    severity = chip.dataset.severity;
    for (const other of chips) other.setAttribute("aria-pressed", String(other === chip));
    show();
  });
}
rules.addEventListener("change", show);
onlyFound.addEventListener("click", () => {
  onlyFound.setAttribute("aria-pressed", String(onlyFound.getAttribute("aria-pressed") !== "true"));
  show();
});
const step = (direction) => {
  for (let tried = 0; tried < findings.length; tried += 1) {
    current = (current + direction + findings.length) % findings.length;
    if (findings[current].hidden) continue;
    findings[current].scrollIntoView({ block: "center" });
    findings[current].focus({ preventScroll: true });
    return;
  }
};
document.querySelector(".previous").addEventListener("click", () => step(-1));
document.querySelector(".next").addEventListener("click", () => step(1));
document.addEventListener("focusin", ({ target }) => {
  const finding = target.closest(".findings li");
  if (finding !== null) current = findings.indexOf(finding);
});
document.querySelector(".bar").hidden = false;
show();
`;
