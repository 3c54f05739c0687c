-- SPDX-License-Identifier: EUPL-1.2
-- Lines for a Logboek Dataverwerkingen that were not taken by it yet. A line stands here only until then. It names no dossier and nobody: of whose data it is, is a pseudonym.
create table processing (
  span text primary key,
  trace text not null,
  parent text,
  name text not null,
  activity text not null,
  subject text,
  began bigint not null,
  ended bigint not null,
  claim text,
  until text
);
create index processing_ended on processing (ended, span);
