// SPDX-License-Identifier: EUPL-1.2
// The one thing here that cannot be done without a script: to ask a device for a passkey. What it asks and what it judges, the server says.
"use strict";
const place = document.querySelector("[data-passkey]");
const failed = place.querySelector("[data-failed]");
const form = place.querySelector("form");
const stopped = failed.textContent;

const read = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const write = (bytes) => bytes && btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const known = (list) => (list ?? []).map((each) => ({ ...each, id: read(each.id) }));

function asked(told) {
  const options = { ...told, challenge: read(told.challenge) };
  if (told.user) options.user = { ...told.user, id: read(told.user.id) };
  if (told.excludeCredentials) options.excludeCredentials = known(told.excludeCredentials);
  if (told.allowCredentials) options.allowCredentials = known(told.allowCredentials);
  return options;
}

function answered({ id, rawId, type, response }) {
  return JSON.stringify({
    id, rawId: write(rawId), type, clientExtensionResults: {},
    response: {
      clientDataJSON: write(response.clientDataJSON),
      attestationObject: write(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: write(response.authenticatorData ?? response.getAuthenticatorData?.()),
      signature: write(response.signature),
      userHandle: write(response.userHandle) ?? undefined,
    },
  });
}

async function go() {
  failed.hidden = true;
  form.elements.geheim.value = location.hash.slice(1);
  try {
    const told = await fetch(place.dataset.ask, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!told.headers.get("Content-Type")?.startsWith("application/json")) {
      const why = told.headers.get("Content-Type")?.startsWith("text/plain") ? await told.text() : stopped;
      throw new Error(why);
    }
    const credential = await navigator.credentials[place.dataset.passkey]({ publicKey: asked(await told.json()) });
    form.elements.antwoord.value = answered(credential);
    form.submit();
  } catch (gone) {
    failed.textContent = gone.constructor === Error ? gone.message : stopped;
    failed.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  place.querySelector("[data-without]").hidden = true;
  place.querySelector("[data-with]").hidden = false;
  form.querySelector("button").addEventListener("click", go);
}
