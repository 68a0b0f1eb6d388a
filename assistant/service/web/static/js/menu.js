// The menu of a phone closes on Escape and on a touch elsewhere.
export function wireMenu() {
  const menu = document.querySelector("details.menu");
  if (!menu) return;
  const close = () => { menu.open = false; };
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) close(); });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary").focus();
  });
}
