// SPDX-License-Identifier: EUPL-1.2
// Everything works without this. With it: a form is sent once, and what was typed is not lost by leaving the page.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
// A mailed link brings its secret behind the #. It goes into the field, and out of the address and the history at once.
const anchored = document.querySelector("[data-from-anchor]");
if (anchored && location.hash.length > 1) {
  anchored.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname + location.search);
}
const faults = document.querySelector("[data-focus]");
if (faults) faults.focus();
