-- Offline packets of a matrix.

-- The fields of a matrix as a State downloaded them, and its entries until they are merged.
create table packets_packet (
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
create index packets_packet_of on packets_packet (state, form);
alter table packets_packet enable row level security, force row level security;
create policy packets on packets_packet using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy packets_own on packets_packet using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
