// The button that turns the page dark or light; remembered only once it was pressed.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

export function wireGround() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  const tell = () => {
    button.textContent = isDark() ? "Nền sáng" : "Nền tối";
    button.removeAttribute("aria-pressed");
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("troly-nen", root.dataset.theme); } catch { /* not remembered then */ }
    tell();
  });
  system.addEventListener?.("change", tell);
  tell();
}
