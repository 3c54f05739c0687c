// SPDX-License-Identifier: EUPL-1.2
// With this the verdict, the picture and the story change as the text does. Without it the button does the same.
"use strict";
const text = document.getElementById("tekst");
const outcome = document.getElementById("uitkomst");
const brief = document.getElementById("kort");
let waiting;
let asked;

async function look() {
  asked?.abort();
  const mine = asked = new AbortController();
  const body = new URLSearchParams(new FormData(text.form));
  body.set("deel", "1");
  try {
    const answer = await fetch(text.form.action, { method: "POST", body, signal: mine.signal });
    if (mine !== asked || !answer.headers.has("Schakel-Deel")) return;
    outcome.innerHTML = await answer.text();
    brief.textContent = outcome.querySelector("[data-kort]")?.dataset.kort ?? "";
  } catch (gone) {
    // Typed on, or offline: the button still works.
  }
}

text.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, 400);
});

// A finding leads to its place in the text that is being typed.
outcome.addEventListener("click", (press) => {
  const link = press.target.closest("a[data-regel]");
  if (!link) return;
  press.preventDefault();
  const lines = text.value.split("\n");
  const start = lines.slice(0, link.dataset.regel - 1).reduce((sum, line) => sum + line.length + 1, 0);
  text.focus();
  text.setSelectionRange(start + Number(link.dataset.kolom) - 1, start + (lines[link.dataset.regel - 1] ?? "").length);
  text.scrollTop = (link.dataset.regel - 4) * parseFloat(getComputedStyle(text).lineHeight);
});
