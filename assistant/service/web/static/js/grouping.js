// Rows of groups added and removed; what they come to is computed again at once.
import { later } from "./swapping.js";

export function wireGrouping() {
  const rows = document.querySelector("[data-rows]");
  if (!rows) return;
  const all = () => rows.querySelectorAll("[data-row]");
  rows.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-remove]");
    if (!button) return;
    if ("add" in button.dataset) add(rows, all()); else remove(button.closest("[data-row]"), all());
    name(all());
    later(rows.closest("form"));
  });
}

function add(rows, before) {
  const last = before[before.length - 1];
  const row = last.cloneNode(true);
  for (const input of row.querySelectorAll("input")) input.value = "";
  last.after(row);
  row.querySelector("input").focus();
}

// The last row is emptied, never taken away.
function remove(row, rows) {
  if (rows.length === 1) {
    for (const input of row.querySelectorAll("input")) input.value = "";
    row.querySelector("input").focus();
    return;
  }
  const next = row.nextElementSibling?.matches("[data-row]") ? row.nextElementSibling : row.previousElementSibling;
  row.remove();
  next.querySelector("input").focus();
}

function name(rows) {
  rows.forEach((row, at) => row.setAttribute("aria-label", `Nhóm ${at + 1}`));
}
