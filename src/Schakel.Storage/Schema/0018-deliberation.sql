-- SPDX-License-Identifier: EUPL-1.2
-- What is said at the table of a deliberation, a line for each thing, sealed under the content key of the dossier: it goes with the dossier, and no
-- further. A line tells neither who wrote it nor, of a choice, from which seat.
create table table_line (
  dossier text not null,
  organisation text not null,
  number bigint not null,
  sealed text not null,
  day text not null,
  primary key (dossier, number)
);

-- The seats, each by an imprint of the code that was given to whoever sits there.
create table table_seat (
  code text primary key,
  dossier text not null,
  organisation text not null,
  seat bigint not null,
  until text not null
);
create unique index table_seat_of on table_seat (dossier, seat);
