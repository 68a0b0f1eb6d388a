// Before the first paint: there is a script here, and the ground the reader chose, if they ever chose one.
(function () {
  var root = document.documentElement;
  root.classList.add("js");
  try {
    var chosen = localStorage.getItem("troly-nen");
    if (chosen === "dark" || chosen === "light") root.setAttribute("data-theme", chosen);
  } catch (error) { /* storage is closed: the device's own choice holds */ }
})();
