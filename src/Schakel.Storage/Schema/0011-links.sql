-- SPDX-License-Identifier: EUPL-1.2
-- Links by which an office without an account answers one step of one dossier, or contributes to it once. The secret is in the mail alone: here stands a
-- keyed hash of it, from when it was mailed.
create table office_link (
  id text primary key,
  event text not null,
  account text not null,
  organisation text not null,
  dossier text not null,
  office text not null,
  step text,
  since text,
  until text not null,
  made text not null,
  secret text,
  opened text,
  used text,
  revoked text,
  revoked_by text,
  unique (event, account)
);
create unique index office_link_secret on office_link (secret) where secret is not null;
create index office_link_organisation on office_link (organisation, made);
