-- SPDX-License-Identifier: EUPL-1.2
-- Files attached to dossiers, each in two copies: as it came, and clean. Sealed under the content key of the dossier. Their size and hash stand in
-- the event, which is sealed as well: a hash in the clear would tell whoever guesses what is in a file that he guessed right.
create table attachment (
  dossier text not null,
  organisation text not null,
  number bigint not null,
  copy text not null check (copy in ('origineel', 'schoon')),
  sealed text not null,
  primary key (dossier, number, copy)
);
