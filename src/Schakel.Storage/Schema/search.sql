-- SPDX-License-Identifier: EUPL-1.2
-- The text index: by which words everyone finds what is public. It follows the log, and is made anew where the analysis of words or these tables change.
-- No word stands in it, only imprints of words under a key of the installation; so no log of a server holds a word that someone looked for.
create table search_dossier (
  id bigint primary key,
  dossier text not null unique,
  organisation text not null,
  words bigint not null,
  terms text not null
);

-- Of each term in how many dossiers it is, and where its last block begins.
create table search_term (
  term bigint primary key,
  dossiers bigint not null,
  last bigint not null
);

-- The dossiers of a term in order, some hundreds in a row: the distance to the one before, and how much it weighs there.
create table search_block (
  term bigint not null,
  first bigint not null,
  dossiers text not null,
  primary key (term, first)
);

create table search_total (
  name text primary key,
  value bigint not null
);
