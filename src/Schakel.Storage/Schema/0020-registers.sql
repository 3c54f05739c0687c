-- SPDX-License-Identifier: EUPL-1.2
-- What organisations keep in registers beside what is shipped, as every change that was ever made in it. A row is added and never changed.
create table register_change (
  register text not null,
  organisation text not null,
  number bigint not null,
  at text not null,
  account text not null,
  change text not null,
  primary key (register, organisation, number)
);

-- Their own rules were the first of these. Inside a text quotes are escaped, so that this is only ever the key.
insert into register_change (register, organisation, number, at, account, change)
  select 'regels', organisation, number, at, account, replace(change, '"rule":{', '"text":{') from rule_change;

drop table rule_change;
