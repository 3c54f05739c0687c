-- SPDX-License-Identifier: EUPL-1.2
-- What people are told, and what of it is mailed. Nothing that anyone wrote stands here: that it is someone's turn, in which dossier, until when.

-- What stands in the site for someone to read. The event is a dossier with the version it came to, or with the day that is near.
create table notice (
  account text not null,
  event text not null,
  organisation text not null,
  dossier text not null,
  what text not null,
  until text,
  at text not null,
  read text,
  primary key (account, event)
);
create index notice_unread on notice (account) where read is null;
create index notice_at on notice (at);

-- What is still to be mailed, or was. The key is why nobody hears of the same twice: two nodes, a restart and a second look make one row.
create table outbox (
  event text not null,
  account text not null,
  channel text not null check (channel in ('mail')),
  organisation text not null,
  after text not null,
  mail text,
  primary key (event, account, channel)
);
create index outbox_waiting on outbox (after) where mail is null;
create index outbox_account on outbox (account) where mail is null;

-- One mail for all that waits for someone. 'aangeboden' is written before the server is given it: whoever finds it so after a stop cannot know
-- whether it was taken, and does not send it again ('onzeker').
create table mail (
  id text primary key,
  organisation text not null,
  account text not null,
  state text not null check (state in ('wacht', 'bezig', 'aangeboden', 'verzonden', 'onzeker', 'mislukt', 'vervallen')),
  claim text,
  until text,
  attempts bigint not null,
  next text not null,
  made text not null
);
create index mail_waiting on mail (next) where state in ('wacht', 'bezig', 'aangeboden');
create index mail_made on mail (made);

-- How someone wants to hear of things, and under which address his calendar is found: only an imprint of that address.
create table telling (
  account text primary key,
  organisation text not null,
  mail text not null check (mail in ('uit', 'samen', 'meteen')),
  agenda text
);
create unique index telling_agenda on telling (agenda) where agenda is not null;

-- What happened before there was anyone to tell is not told.
insert into follower (name, position) select 'vertellen', coalesce(max(position) + 1, 0) from event;
