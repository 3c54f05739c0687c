-- SPDX-License-Identifier: EUPL-1.2
-- What keeps dossiers from being destroyed, and what was declared of those that were. No word of a dossier stands here: a reason is a reference.
create table retention_hold (
  organisation text not null,
  number bigint not null,
  dossier text,
  kind text,
  ground text not null check (ground in ('woo-verzoek', 'onderzoek', 'rechter')),
  reason text not null,
  set_on text not null,
  set_by text not null,
  lifted_on text,
  lifted_by text,
  lifted_why text,
  primary key (organisation, number),
  check ((dossier is null) <> (kind is null))
);

-- A declaration is begun before anything of it is destroyed, so that what was stopped halfway goes on as the same.
create table retention_declaration (
  organisation text not null,
  number text not null,
  at text not null,
  state text not null check (state in ('begonnen', 'klaar')),
  body text not null,
  primary key (organisation, number)
);
