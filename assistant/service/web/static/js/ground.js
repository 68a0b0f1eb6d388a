// The buttons that turn the page dark or light; remembered only once one was pressed.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

export function wireGround() {
  const buttons = document.querySelectorAll("[data-theme-toggle]");
  const tell = () => buttons.forEach((button) => { button.textContent = isDark() ? "Nền sáng" : "Nền tối"; });
  const turn = () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("troly-nen", root.dataset.theme); } catch { /* not remembered then */ }
    tell();
  };
  buttons.forEach((button) => button.addEventListener("click", turn));
  system.addEventListener?.("change", tell);
  tell();
}
