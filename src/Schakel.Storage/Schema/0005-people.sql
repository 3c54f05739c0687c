-- SPDX-License-Identifier: EUPL-1.2
-- Who works where, and who is logged in. What people are called and where their mail goes is sealed; what the log knows them by is the reference.
create table account (
  reference text primary key,
  organisation text not null,
  login text not null,
  sealed text not null,
  made text not null
);
-- By what the identity provider calls him, as a keyed hash.
create unique index account_login on account (login);
create index account_organisation on account (organisation);

create table unit (
  organisation text not null,
  name text not null,
  title text not null,
  falls_under text not null,
  primary key (organisation, name)
);

create table appointment (
  organisation text not null,
  unit text not null,
  office text not null,
  account text not null,
  first_day text not null,
  last_day text,
  capacity text not null check (capacity in ('vervuller', 'vervanger')),
  primary key (organisation, unit, office, account, first_day)
);
create index appointment_account on appointment (account);

-- What was ever changed in who works where, and by whom.
create table chart_change (
  organisation text not null,
  number bigint not null,
  at text not null,
  account text not null,
  change text not null,
  primary key (organisation, number)
);

create table session (
  id text primary key,
  account text not null,
  organisation text not null,
  sealed text not null,
  begun text not null,
  used text not null,
  until text not null
);
create index session_account on session (account);
create index session_until on session (until);
