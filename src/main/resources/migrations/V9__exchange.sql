-- Matrices that are read from files, and packets for work without a network.

-- What was read in a file of a matrix, until a person accepts or drops it.
create table exchange_reading (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  file_name text not null,
  content bytea not null,
  found jsonb not null,
  not_understood jsonb not null default '[]',
  made_at timestamptz not null default now(),
  made_by text not null,
  done_at timestamptz
);
create index exchange_reading_of on exchange_reading (state, form);
alter table exchange_reading enable row level security, force row level security;
create policy readings on exchange_reading using ((select kit_inside())) with check ((select kit_inside()));

-- What a State took out to fill in without a network, as it was then, and what came back until it
-- was merged.
create table exchange_packet (
  id text primary key,
  state text not null,
  form text not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  statement text not null,
  lines jsonb not null,
  answers jsonb not null default '[]',
  sent_back_at timestamptz,
  merged_at timestamptz
);
create index exchange_packet_of on exchange_packet (state, form);
alter table exchange_packet enable row level security, force row level security;
create policy packets on exchange_packet using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy packets_own on exchange_packet using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
