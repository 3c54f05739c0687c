// SPDX-License-Identifier: EUPL-1.2
// With this what others write at the table appears by itself. Without it one loads the page again. What someone is typing is never taken away.
"use strict";
const news = document.getElementById("nieuws");
const later = (ms) => new Promise((done) => setTimeout(done, ms));
let typed = false;

document.addEventListener("input", (event) => { if (event.target.closest("#tafel form")) typed = true; });
document.addEventListener("submit", () => { typed = false; });

function show(html) {
  const now = document.getElementById("tafel");
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("tafel");
  if (!now || !fresh) return;
  const said = fresh.dataset.kort;
  const moved = now.dataset.stap !== fresh.dataset.stap;
  const opened = [...now.querySelectorAll("details[open]")].map((each) => each.querySelector("summary").textContent);
  const here = document.activeElement?.id;
  if (typed) {
    // The forms stay as they are; all else is new.
    for (const form of ["doen", "leiden"]) {
      const [own, next] = [holder(now, form), holder(fresh, form)];
      if (own && next) next.replaceWith(own);
    }
    if (moved) fresh.querySelector("#verder-gegaan").hidden = false;
  }
  now.replaceWith(fresh);
  for (const each of fresh.querySelectorAll("details")) if (opened.includes(each.querySelector("summary").textContent)) each.open = true;
  if (here && document.activeElement?.id !== here) document.getElementById(here)?.focus({ preventScroll: true });
  if (news && news.textContent !== said) news.textContent = said;
}

const holder = (within, id) => id === "doen" ? within.querySelector("#doen") : within.querySelector("#leiden")?.closest("section");

async function follow() {
  for (;;) {
    const table = document.getElementById("tafel");
    if (!table) return;
    try {
      const answer = await fetch(`${table.dataset.adres}?na=${table.dataset.nu}`, { cache: "no-store" });
      if (answer.status === 200) show(await answer.text());
      else if (answer.status === 404 || answer.status === 403) return;
      else if (answer.status !== 204) await later(5000);
    } catch (gone) {
      // Offline for a while: it goes on by itself.
      await later(3000);
    }
  }
}

follow();
