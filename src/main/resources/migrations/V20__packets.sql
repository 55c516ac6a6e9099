-- What a State took out to fill in without a network, as it was then, and what came back until it was merged.
select set_config('clearinghouse.viewer', 'program', true);
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
alter table exchange_packet enable row level security;
alter table exchange_packet force row level security;
create policy packets on exchange_packet using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy packets_own on exchange_packet using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
