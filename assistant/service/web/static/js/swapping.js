// A form whose result is put in its place; without this script the same address gives the whole page.
import { element } from "./element.js";
import { getPage, Refused } from "./fetching.js";
import { LOST, problem, TOO_LARGE } from "./problem.js";
import { working } from "./progress.js";
import { forget } from "./visitor.js";

const LIVE_MS = 350;
const running = new WeakMap();

export function wireSwapping() {
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-swap]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    send(form, event.submitter);
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-live]");
    if (form) later(form);
  });
  // What was typed before this script was ready is reckoned as well.
  for (const form of document.querySelectorAll("form[data-live]")) if ([...form.elements].some(isTyped)) later(form);
}

const isTyped = (field) => "defaultValue" in field && field.value !== field.defaultValue;

const waiting = new WeakMap();

export function later(form) {
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(() => { if (form.checkValidity()) send(form, null, { live: true }); }, LIVE_MS));
}

async function send(form, submitter, { live = false } = {}) {
  clearTimeout(waiting.get(form));
  running.get(form)?.abort();
  const stop = new AbortController();
  running.set(form, stop);
  const self = form.dataset.swap === "self";
  const place = self ? form : document.querySelector(form.dataset.swap);
  const word = progressOf(form);
  const data = new FormData(form, submitter);
  if (tooLarge(form, data)) { tell(place, self, problem(TOO_LARGE)); return; }
  if (!live) setBusy(form, place, true);
  try {
    const { page, address, ok } = await working(word, wording(form), () => getPage(...request(form, data, stop.signal)));
    const made = page.querySelector(self ? "#ket-qua" : form.dataset.swap);
    const wrong = page.querySelector("[data-problem]");
    if (self && !ok) { tell(place, true, wrong || problem(LOST)); return; }
    if (self) { form.replaceWith(made.firstElementChild); return; }
    place.replaceChildren(...(made ? made.childNodes : [wrong || problem(LOST)]));
    if ("address" in form.dataset) history.replaceState(null, "", address);
    if ("forget" in form.dataset) forget();
    if (!live) attend(place);
  } catch (error) {
    if (error.name === "AbortError") return;
    tell(place, self, problem(error instanceof Refused ? error.told : { code: "TL-729", message: "Lỗi của trang.", action: "Tải lại trang rồi gửi lại." }));
  } finally {
    if (running.get(form) === stop) setBusy(form, place, false);
  }
}

function request(form, data, signal) {
  const address = new URL(form.action);
  if (form.method === "post") {
    const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
    return [address, { method: "POST", body, signal }];
  }
  const written = [...data].filter(([, value]) => value !== "" || form.querySelector("[data-rows]"));
  // A form sent with nothing in it is answered too: the bare address would only show it again.
  address.search = new URLSearchParams(written.length || "live" in form.dataset ? written : [...data]).toString();
  return [address, { signal }];
}

function tooLarge(form, data) {
  const most = Number(form.dataset.largest || 0);
  return most > 0 && [...data.values()].some((value) => value instanceof File && value.size > most);
}

// An error stands in the result's place, or within the form it concerns, which keeps what was typed.
function tell(place, self, shown) {
  if (!self) { place.replaceChildren(shown); shown.scrollIntoView({ block: "nearest" }); return; }
  place.querySelector(":scope > [data-problem]")?.remove();
  place.append(shown);
}

function setBusy(form, place, on) {
  place.toggleAttribute("aria-busy", on);
  if (on) place.setAttribute("aria-busy", "true");
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = on;
}

function progressOf(form) {
  let word = form.querySelector(":scope > .working");
  if (!word) form.append(word = element("p", { class: "working", role: "status" }));
  return word;
}

const wording = (form) => (form.enctype === "multipart/form-data" ? "Đang đọc tệp và đối chiếu số liệu…" : "Đang xử lý…");

function attend(place) {
  const heading = place.querySelector("[data-focus]");
  if (heading) heading.focus({ preventScroll: true });
  const top = place.getBoundingClientRect().top;
  if (top < 0 || top > innerHeight * 0.6) place.scrollIntoView({ block: "start" });
}
