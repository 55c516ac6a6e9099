-- Matrices that are imported from files.

-- What was read in a file of a matrix, until a person accepts or drops it.
create table exchange_reading (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  file_name text not null,
  found jsonb not null,
  not_understood jsonb not null default '[]',
  -- The account of the pieces of the file: how many, how many placed, and those reported.
  account jsonb not null default '{}',
  made_at timestamptz not null default now(),
  made_by text not null,
  done_at timestamptz
);
create index exchange_reading_of on exchange_reading (state, form);
alter table exchange_reading enable row level security, force row level security;
create policy readings on exchange_reading using ((select kit_inside())) with check ((select kit_inside()));
