-- SPDX-License-Identifier: EUPL-1.2
-- What the site keeps that is no dossier: the keys of its cookies, and what someone is still writing. Neither goes into a backup.
create table site_key (
  id text primary key,
  sealed text not null
);

create table concept (
  id text primary key,
  sealed text not null,
  until text not null
);
create index concept_until on concept (until);
