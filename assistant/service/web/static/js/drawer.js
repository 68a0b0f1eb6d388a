// A provision opened where it is cited: its page's own words, in a dialog that the keyboard cannot leave by accident.
import { element } from "./element.js";
import { getPage, Refused } from "./fetching.js";
import { LOST, problem } from "./problem.js";
import { working } from "./progress.js";

let dialog;

export function wireDrawer() {
  if (typeof HTMLDialogElement !== "function") return; // an old browser follows the link
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-provision]") || cited(event.target.closest("a.mark"));
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link.href);
  });
}

// A mark in the text opens what the list below it leads to.
function cited(mark) {
  return mark && document.getElementById(mark.hash.slice(1))?.querySelector("a[data-provision]");
}

async function open(address) {
  dialog ||= make();
  const body = dialog.querySelector(".drawer-body");
  const word = dialog.querySelector(".working");
  dialog.querySelector("[data-full]").href = address;
  body.replaceChildren();
  if (!dialog.open) dialog.showModal();
  try {
    const { page } = await working(word, "Đang mở điều khoản…", () => getPage(address));
    body.replaceChildren(content(page));
  } catch (error) {
    body.replaceChildren(problem(error instanceof Refused ? error.told : LOST));
  }
  dialog.scrollTop = 0;
  (body.querySelector("h2") || dialog).focus();
}

// The page has one first heading already; here it is a second.
function content(page) {
  const article = page.querySelector("article.provision");
  if (!article) return page.querySelector("[data-problem]") || problem(LOST);
  const first = article.querySelector("h1");
  first.replaceWith(element("h2", { id: "ngan-ten", tabindex: "-1" }, first.textContent));
  return article;
}

function make() {
  const close = element("button", { type: "button", class: "plain" }, "Đóng");
  const made = element("dialog", { class: "drawer", "aria-labelledby": "ngan-ten" },
    element("div", { class: "drawer-head" }, element("a", { href: "/", "data-full": "" }, "Mở trang đầy đủ"), close),
    element("p", { class: "working", role: "status" }),
    element("div", { class: "drawer-body" }));
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
  document.body.append(made);
  return made;
}
