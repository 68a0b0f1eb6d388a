// A file let go over the form is chosen in it.
export function wireDropping() {
  const zone = document.querySelector("[data-drop]");
  if (!zone) return;
  const input = zone.querySelector("input[type=file]");
  for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!event.dataTransfer.files.length) return;
    const one = new DataTransfer();
    one.items.add(event.dataTransfer.files[0]);
    input.files = one.files;
    choose(zone.closest("form"), input);
  });
  input.addEventListener("change", () => choose(zone.closest("form"), input));
}

// A report and a sheet of proposals are told apart only by the person; a spreadsheet is most often the latter.
function choose(form, input) {
  const chosen = input.files[0]?.name || "";
  form.querySelector("[data-chosen]").textContent = chosen ? `Đã chọn: ${chosen}` : "hoặc thả tệp vào đây";
  const name = chosen.toLowerCase();
  const kind = /\.(xlsx|xlsm|csv)$/.test(name) ? "bang" : /\.(docx|docm|pdf|txt|md)$/.test(name) ? "bao-cao" : "";
  if (kind) form.elements.loai.value = kind;
}
