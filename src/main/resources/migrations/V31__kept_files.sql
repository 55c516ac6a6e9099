-- Files of forms that could not be accepted: kept for a day, each for the account that sent it.
create table kit_kept_file (
  token text primary key,
  account text not null check (account <> ''),
  name text not null,
  content bytea not null,
  kept_at timestamptz not null default now()
);
alter table kit_kept_file enable row level security;
alter table kit_kept_file force row level security;
create policy own_files on kit_kept_file
  using (account = (select current_setting('clearinghouse.name', true)))
  with check (account = (select current_setting('clearinghouse.name', true)));
