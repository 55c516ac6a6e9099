-- Lines that were read from a file for a plan, until its State decides on them. The file as received is in
-- sources_original; both are visible to the State alone.
create table plans_reading (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans_national (id),
  state text not null,
  original_id bigint not null,
  file_name text not null,
  -- The lines that were found, and the account of every piece of the file.
  found jsonb not null,
  account jsonb not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  done_at timestamptz
);
create index plans_reading_plan on plans_reading (plan_id) where done_at is null;
alter table plans_reading enable row level security, force row level security;
create policy readings_own on plans_reading using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
