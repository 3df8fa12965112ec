/** What the report does in a browser: filter, search without diacritics, sort, open all. Without it the page still shows everything. */
export const script = `
"use strict";
const table = document.querySelector("table");
const bodies = [...table.tBodies];
const search = document.querySelector("input");
const chips = [...document.querySelectorAll(".chips button")];
const shown = document.querySelector(".shown");
const empty = document.querySelector(".empty");
const fold = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/[\\u0111\\u0110]/g, "d").toLowerCase();
const texts = new Map();
const textOf = (body) => {
  let text = texts.get(body);
  if (text === undefined) texts.set(body, (text = fold(body.textContent)));
  return text;
};
let status = "";
const number = new Intl.NumberFormat("vi-VN");
const show = () => {
  const words = fold(search.value).split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const body of bodies) {
    const fits = (status === "" || body.dataset.status === status) && words.every((word) => textOf(body).includes(word));
    body.hidden = !fits;
    if (fits) count += 1;
  }
  shown.textContent = shown.dataset.words.replace("#", number.format(count));
  empty.hidden = count > 0;
};
for (const chip of chips) {
  chip.addEventListener("click", () => {
    status = chip.dataset.status;
    for (const other of chips) other.setAttribute("aria-pressed", String(other === chip));
    show();
  });
}
let waiting = 0;
search.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 120);
});
const order = new Intl.Collator("vi", { numeric: true });
const statusOrder = chips.map((chip) => chip.dataset.status);
const keyOf = (body, column) => {
  if (column === 2) return String(statusOrder.indexOf(body.dataset.status));
  if (column === 4) return String(body.querySelectorAll(".findings li.error").length * 1000 + body.querySelectorAll(".findings li").length);
  return body.rows[0].cells[column].textContent;
};
for (const button of document.querySelectorAll("thead button")) {
  button.addEventListener("click", () => {
    const head = button.closest("th");
    const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
    const keyed = bodies.map((body) => [keyOf(body, head.cellIndex), body]);
    keyed.sort((a, b) => sign * order.compare(a[0], b[0]) || a[1].dataset.n - b[1].dataset.n);
    const sorted = document.createDocumentFragment();
    for (const [, body] of keyed) sorted.append(body);
    table.append(sorted);
  });
}
const openAll = document.querySelector(".open-all");
const setOpen = (isOpen) => {
  for (const one of table.querySelectorAll("details")) one.open = isOpen;
  openAll.setAttribute("aria-pressed", String(isOpen));
};
openAll.addEventListener("click", () => setOpen(openAll.getAttribute("aria-pressed") !== "true"));
document.querySelector(".bar").hidden = false;
show();
`;
