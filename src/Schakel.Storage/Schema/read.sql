-- SPDX-License-Identifier: EUPL-1.2
-- Read tables: made from the events by one function, rebuilt and never migrated. No text of a dossier stands in them but what everyone may read.
create table dossier (
  number text primary key,
  organisation text not null,
  procedure text not null,
  procedure_hash text not null,
  kind text not null,
  type text not null,
  driver text,
  unit text,
  protection text not null,
  state text not null check (state in ('loopt', 'rust', 'voorgelegd', 'klaar', 'weg', 'vernietigd')),
  step text,
  holder text,
  since text,
  due text,
  ended_as text,
  opened text,
  listed text check (listed in ('dossier', 'stilte')),
  silent text,
  concluded text,
  last_day text not null,
  version bigint not null,
  check (state <> 'loopt' or due is not null)
);
create index dossier_due on dossier (due, number) where due is not null;
-- The last columns are not searched by: with them a count, or a search that finds little, reads the index alone and no row.
create index dossier_holder on dossier (organisation, holder, due, number, driver, state, unit, kind) where state = 'loopt';
create index dossier_list on dossier (organisation, opened, number, kind);
-- What everyone may see one by one: a small part of all, however many there are.
create index dossier_listed on dossier (organisation, since, number, kind, state, silent) where listed = 'dossier';

-- Of what is over and whose raiser is asked later how he fares: since when.
create index dossier_concluded on dossier (concluded, number) where concluded is not null;

-- What rests at the public without being public itself: only by organisation and kind is it told of.
create index dossier_silent on dossier (organisation, silent, kind, since) where listed = 'stilte';

-- What everyone may read of a dossier that is public itself.
create table subject (
  dossier text primary key,
  organisation text not null,
  title text,
  regulation text,
  rest text
);

create table party (
  dossier text not null,
  organisation text not null,
  reference text not null,
  role text not null,
  primary key (dossier, reference, role)
);
create index party_reference on party (reference, role, organisation);

create table link (
  dossier text not null,
  organisation text not null,
  kind text not null,
  other text not null,
  primary key (dossier, kind, other)
);
create index link_other on link (other);

create table promise (
  dossier text primary key,
  organisation text not null,
  made_in text not null,
  due text,
  state text not null
);
create index promise_made_in on promise (made_in);

-- Who let a term run out in a dossier that is not closed: he can still answer, and owes it.
create table silence (
  dossier text not null,
  organisation text not null,
  office text not null,
  primary key (dossier, office)
);
create index silence_office on silence (organisation, office, dossier);

-- What became of turns in which someone had to answer, for the yearly figures of organisations.
create table turn (
  dossier text not null,
  version bigint not null,
  organisation text not null,
  kind text not null,
  outside text,
  day text not null,
  outcome text not null check (outcome in ('op-tijd', 'te-laat', 'gezwegen')),
  primary key (dossier, version)
);
create index turn_day on turn (organisation, day);

-- That a raiser told the custodian how he fares, and whether that was read. What he told stands nowhere but in the sealed part of the event.
create table testimony (
  dossier text not null,
  version bigint not null,
  organisation text not null,
  reference text not null,
  told text not null,
  heard text,
  primary key (dossier, version)
);
create index testimony_unheard on testimony (organisation, told, dossier, version) where heard is null;
create index testimony_told on testimony (organisation, told, dossier, version);
