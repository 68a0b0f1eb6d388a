// A file fetched where its link stands: what goes wrong is told beside it, and the page with its results stays.
import { element } from "./element.js";
import { errorOf, LOST, problem } from "./problem.js";
import { working } from "./progress.js";

const FREED_MS = 60_000; // some browsers read the file only after the press has long returned

export function wireTaking() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-take]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    take(link);
  });
}

async function take(link) {
  const place = link.parentElement;
  const next = place.nextElementSibling;
  if (next?.matches("[data-problem]")) next.remove();
  const word = place.querySelector(":scope > .working") || place.appendChild(element("span", { class: "working", role: "status" }));
  try {
    const response = await working(word, "Đang tải…", () => fetch(link.href, { headers: { Accept: "application/json" } }));
    if (!response.ok) { place.after(problem(await errorOf(response))); return; }
    give(await response.blob(), link.dataset.take);
  } catch {
    place.after(problem(LOST));
  }
}

function give(blob, name) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), FREED_MS);
}
