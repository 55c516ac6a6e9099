-- Sessions that began before this moment are over: a password was set, a factor taken away.
alter table access_account add column sessions_from timestamptz not null default '-infinity';
