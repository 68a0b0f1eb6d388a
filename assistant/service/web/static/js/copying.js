// Buttons that copy, print or take along.
import { headers } from "./fetching.js";

export function wireCopying() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-link], [data-copy-page], [data-print], [data-export]");
    if (!button) return;
    const given = button.dataset;
    if ("print" in given) return print();
    if ("export" in given) { event.preventDefault(); return takeAlong(button.href); }
    const words = "copy" in given ? given.copy : "copyLink" in given ? location.origin + given.copyLink : location.href;
    say(button, (await copy(words)) ? "Đã chép" : "Chưa chép được");
  });
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch { // an office server without https has no clipboard of the new kind
    const area = document.createElement("textarea");
    area.value = words;
    (document.querySelector("dialog[open]") || document.body).append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

function say(button, words) {
  const before = button.dataset.label || (button.dataset.label = button.textContent);
  button.textContent = words;
  button.setAttribute("aria-live", "polite");
  setTimeout(() => { button.textContent = before; }, 2000);
}

async function takeAlong(address) {
  try {
    const response = await fetch(address, { headers: headers() });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = "du-lieu-cua-toi.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  } catch { location.href = address; }
}
