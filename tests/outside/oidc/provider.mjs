// SPDX-License-Identifier: EUPL-1.2
// An identity provider that shares no code with Schakel (npm's oidc-provider), on this machine, for one browser test.
// usage: node provider.mjs PORT SITE     It asks the site for its public key, and prints "ready" when it listens.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import Provider from "oidc-provider";

const [port, site] = process.argv.slice(2);
const { keys } = await (await fetch(`${site}/inloggen/dienst/sleutels.json`)).json();
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: "schakel", token_endpoint_auth_method: "private_key_jwt", token_endpoint_auth_signing_alg: "ES256", id_token_signed_response_alg: "PS256",
    redirect_uris: [`${site}/inloggen/dienst/terug`], post_logout_redirect_uris: [`${site}/inloggen/dienst/afgemeld`],
    backchannel_logout_uri: `${site}/inloggen/dienst/afmelden`, backchannel_logout_session_required: true, jwks: { keys },
  }],
  jwks: { keys: [{ ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }), alg: "PS256", use: "sig", kid: "a" }] },
  enabledJWA: { idTokenSigningAlgValues: ["PS256"], clientAuthSigningAlgValues: ["ES256"] },
  cookies: { keys: [randomBytes(32).toString("hex")] },
  pkce: { required: () => true },
  features: { backchannelLogout: { enabled: true }, devInteractions: { enabled: true } },
  // Its own way of fetching keeps away from this machine, where the site of the test is.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
});
for (const event of ["server_error", "authorization.error", "grant.error", "pushed_authorization_request.error", "backchannel.error"])
  provider.on(event, (...told) => console.log(event, ...told.map((each) => each?.error_description ?? each?.message).filter(Boolean)));
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
