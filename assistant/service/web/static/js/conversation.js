// The conversation: a question, the steps as they are taken, claims as they come, then the answer with its grounds.
import { element } from "./element.js";
import { getPage, Refused, headers } from "./fetching.js";
import { errorOf, LOST, problem } from "./problem.js";
import { events } from "./stream.js";
import { keep, newThread, recall, visitor } from "./visitor.js";

const TURNS = "troly-hoi-thoai", DRAFT = "troly-dang-soan", THREAD = "troly-chu-de", PLACE = "troly-noi";
const MOST_TURNS = 20;
const FIRST_WORD = "Đang tìm điều khoản…";
let form, thread, word, trouble;

export function wireConversation() {
  form = document.getElementById("hoi");
  if (!form || typeof TextDecoderStream !== "function") return; // without it the form goes the plain way
  thread = document.getElementById("hoi-thoai");
  word = document.getElementById("tinh-trang");
  trouble = document.getElementById("loi-hoi");
  if (!form.q.value) form.q.value = recall(DRAFT) || "";
  form.q.addEventListener("input", () => keep(DRAFT, form.q.value));
  form.q.addEventListener("keydown", (event) => { if (sends(event)) { event.preventDefault(); form.requestSubmit(); } });
  if (form.noi) {
    if (!form.noi.value) form.noi.value = recall(PLACE) || "";
    if (form.noi.selectedIndex < 0) form.noi.value = ""; // the place has no document any more
    form.noi.addEventListener("change", () => keep(PLACE, form.noi.value || null));
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(form.q.value); });
  document.getElementById("vi-du")?.addEventListener("submit", (event) => { event.preventDefault(); form.q.value = event.submitter.value; ask(event.submitter.value); });
  for (const button of form.querySelectorAll("[data-day]")) button.addEventListener("click", () => { form.ngay.value = button.dataset.day; });
  document.getElementById("chu-de-moi").addEventListener("click", begin);
  if (!thread.children.length) restore();
}

// At a desk Enter asks and Shift+Enter makes a line; on a phone Enter makes a line. Letters being composed are left alone.
function sends(event) {
  return event.key === "Enter" && !event.isComposing && !event.shiftKey && (event.ctrlKey || matchMedia("(pointer: fine)").matches);
}

async function ask(question) {
  if (!question.trim() || form.dataset.busy) return;
  form.dataset.busy = "1";
  trouble.replaceChildren();
  say(FIRST_WORD);
  const claims = element("div", { class: "answer", "aria-live": "polite" });
  const turn = element("section", { class: "turn" }, element("h2", { class: "asked", tabindex: "-1" }, question), claims);
  thread.append(turn);
  turn.scrollIntoView({ block: "start" });
  try {
    const whole = await stream(question, claims);
    await finish(turn, question, whole.receipt);
    remember(question, whole.receipt);
    form.q.value = "";
    keep(DRAFT, null);
    say(`Đã trả lời, dẫn ${(whole.citations || []).length} căn cứ.`, true);
  } catch (error) {
    turn.remove();
    trouble.replaceChildren(problem(error instanceof Refused ? error.told : LOST));
    trouble.scrollIntoView({ block: "nearest" });
    say("");
  } finally {
    delete form.dataset.busy;
    settle();
  }
}

async function stream(question, claims) {
  const topic = recall(THREAD) || newThread();
  keep(THREAD, topic);
  visitor();
  const body = { question, thread: topic, ...(form.ngay.value ? { as_of: form.ngay.value } : {}), ...(form.noi?.value ? { scope: form.noi.value } : {}) };
  const response = await fetch("/api/v1/ask/stream", {
    method: "POST", body: JSON.stringify(body), headers: headers({ "Content-Type": "application/json" }),
  });
  if (!response.ok) throw new Refused(await errorOf(response));
  let whole = null;
  for await (const { name, data } of events(response)) {
    if (name === "step" && data.label) say(step(data));
    else if (name === "claim" && data.text) claims.append(claim(data));
    else if (name === "error") throw new Refused(data.error || data);
    else if (data.receipt) whole = data;
  }
  if (!whole) throw new Refused(LOST);
  return whole;
}

function step({ label, number, total }) {
  const words = `${label.replace(/[….]+$/, "")}…`;
  return number && total ? `Bước ${number}/${total}: ${words}` : words;
}

// A claim with the marks of its grounds, until the whole answer takes its place.
function claim({ text, citation_lines: lines }) {
  const made = element("p", {}, text.replace(/^- /, "• "));
  for (const one of lines || []) {
    if (one.key?.includes("/")) made.append(" ", element("a", { class: "mark", "data-provision": "", href: `/dieu-khoan/${one.key}`, "aria-label": `Căn cứ ${one.number}` }, `[${one.number}]`));
  }
  return made;
}

// The answer as the server lays it out; where that fails, what has come stays.
async function finish(turn, question, receipt) {
  try {
    turn.replaceChildren(laidOut(await getPage(`/cau-tra-loi/${receipt}`), question));
  } catch { /* the claims stand there already */ }
}

function laidOut({ page, ok }, question) {
  const answer = page.querySelector("article.answer");
  if (!ok || !answer) throw new Refused(LOST);
  if (!answer.querySelector(".asked")) answer.prepend(element("h2", { class: "asked" }, question));
  return answer;
}

function remember(question, receipt) {
  keep(TURNS, JSON.stringify([...turns(), { question, receipt }].slice(-MOST_TURNS)));
}

function turns() {
  try { return JSON.parse(recall(TURNS)) || []; } catch { return []; }
}

// Back from another page: the conversation stands as it was left.
async function restore() {
  const kept = turns();
  if (!kept.length) return;
  const pages = await Promise.allSettled(kept.map(({ receipt }) => getPage(`/cau-tra-loi/${receipt}`)));
  pages.forEach((one, at) => {
    try { thread.append(element("section", { class: "turn" }, laidOut(one.value, kept[at].question))); } catch { /* deleted since */ }
  });
  settle();
}

function begin() {
  for (const name of [TURNS, THREAD, DRAFT]) keep(name, null);
  thread.replaceChildren();
  trouble.replaceChildren();
  form.q.value = "";
  say("Đã bắt đầu chủ đề mới; các câu trước không còn tính.", true);
  settle();
  form.q.focus();
}

function settle() {
  const begun = thread.children.length > 0;
  document.getElementById("chu-de-moi").hidden = !begun;
  document.getElementById("vi-du")?.toggleAttribute("hidden", begun);
  form.querySelector("label[for=q]").textContent = begun ? "Hỏi tiếp" : "Đồng chí cần hỏi gì?";
}

function say(words, still = false) {
  word.textContent = words;
  word.classList.toggle("still", still);
}
