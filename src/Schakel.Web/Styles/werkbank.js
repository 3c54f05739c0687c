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
