-- SPDX-License-Identifier: EUPL-1.2
-- The access log: who came into which dossier, as what, to do what (BIO2 8.15). Never of a raiser who comes by his code who he is, nor from where.
create table look (
  at text not null,
  organisation text not null,
  dossier text not null,
  account text,
  role text not null,
  act text not null,
  origin text not null
);
create index look_dossier on look (dossier, at);
create index look_organisation on look (organisation, at);
