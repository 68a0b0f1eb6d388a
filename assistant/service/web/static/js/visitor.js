// The random id of this open tab, so that a follow-up is understood; gone when the tab closes.
const ID = "troly-the";

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

export function recall(name) {
  try { return sessionStorage.getItem(name); } catch { return null; }
}

export function keep(name, value) {
  try {
    if (value === null) sessionStorage.removeItem(name); else sessionStorage.setItem(name, value);
  } catch { /* storage is closed or full: nothing is kept */ }
}

let held = recall(ID);

export function visitor() {
  if (!held) { held = random(); keep(ID, held); }
  return held;
}

export const known = () => held;

export function forget() {
  held = null;
  for (const name of [ID, "troly-hoi-thoai", "troly-dang-soan", "troly-chu-de", "troly-noi"]) keep(name, null);
}

export const newThread = () => random();
