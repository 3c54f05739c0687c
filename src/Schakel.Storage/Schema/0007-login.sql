-- SPDX-License-Identifier: EUPL-1.2
-- By what an identity provider can end a session from its side: whose it is there, and which of his visits. Both as keyed hashes.
alter table session add column provider_subject text;
alter table session add column provider_visit text;
create index session_provider_subject on session (provider_subject);
create index session_provider_visit on session (provider_visit);
