-- SPDX-License-Identifier: EUPL-1.2
-- What organisations work by beside what is shipped, as every change that was ever made in it. A row is added and never changed.
create table rule_change (
  organisation text not null,
  number bigint not null,
  at text not null,
  account text not null,
  change text not null,
  primary key (organisation, number)
);
