-- SPDX-License-Identifier: EUPL-1.2
-- What is kept. Only text and bigint: both engines then hold the same bytes. Never changed after release: a next number changes it.

-- The log. The position is the index in the Merkle tree; header columns and body are committed to by the entry.
create table event (
  position bigint primary key,
  organisation text not null,
  dossier text not null,
  version bigint not null,
  type text not null,
  at text not null,
  command text not null,
  entry text not null,
  body text,
  secret text,
  unique (dossier, version)
);
create index event_command on event (command);

-- Wrapped keys. Destroying the row destroys the dossier: its bodies, and the salts in them, cannot be read again.
create table dossier_key (
  dossier text primary key,
  organisation text not null,
  content text not null,
  identity text not null,
  master text not null
);

-- Keys of the installation, wrapped by the master key: of raisers' codes, of signing.
create table installation_key (
  purpose text primary key,
  public text not null,
  wrapped text not null,
  master text not null
);

-- Texts of policy that dossiers run on, by the hash they froze.
create table policy_text (
  hash text primary key,
  kind text not null,
  name text not null,
  version bigint not null,
  text text not null
);

-- Completed tiles of the Merkle tree, base64.
create table tile (
  level bigint not null,
  number bigint not null,
  hashes text not null,
  primary key (level, number)
);

create table checkpoint (
  size bigint primary key,
  note text not null,
  at text not null
);

create table follower (
  name text primary key,
  position bigint not null
);

create table setting (
  name text primary key,
  value text not null
);
