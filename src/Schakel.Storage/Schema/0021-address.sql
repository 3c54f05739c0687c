-- SPDX-License-Identifier: EUPL-1.2
-- To which address a link was mailed, sealed as the account is: the office may have another by now.
alter table office_link add column mailed_to text;
