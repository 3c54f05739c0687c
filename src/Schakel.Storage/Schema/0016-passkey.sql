-- SPDX-License-Identifier: EUPL-1.2
-- By what an administrator comes in when his identity provider is down. The id is a hash; which key it is, is sealed and bound to the row.
create table passkey (
  id text primary key,
  account text not null,
  organisation text not null,
  sealed text not null,
  counter bigint not null,
  made text not null,
  used text
);
create index passkey_account on passkey (account);

-- An address at which one passkey can be kept: only an imprint of it.
create table passkey_invitation (
  account text primary key,
  organisation text not null,
  id text not null,
  until text not null
);

-- What a browser was asked to sign, sealed under a secret that only that browser has. It is taken away when it is answered, right or wrong.
create table passkey_challenge (
  id text primary key,
  sealed text not null,
  until text not null
);
create index passkey_challenge_until on passkey_challenge (until);
