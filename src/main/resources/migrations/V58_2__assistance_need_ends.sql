-- The ends of needs that their States reported: withdrawn, or met without a delivery that is on record.
create table assistance_need_end (
  id bigint generated always as identity primary key,
  need_id bigint not null references assistance_need_item (id),
  status text not null check (status in ('met', 'withdrawn')),
  status_before text not null,
  words text not null default '',
  document text not null check (document <> ''),
  made_on date not null,
  made_by text not null,
  recorded_at timestamptz not null default now()
);
create index assistance_need_end_need on assistance_need_end (need_id);
alter table assistance_need_end enable row level security, force row level security;
create policy need_ends on assistance_need_end
  using (exists (select 1 from assistance_need_item n where n.id = need_id and assistance_case_seen(n.request_id)))
  with check (exists (select 1 from assistance_need_item n where n.id = need_id and assistance_case_seen(n.request_id)));
create policy need_ends_program on assistance_need_end for select using ((select kit_viewer()) = 'program');
create policy need_ends_own on assistance_need_end for select using ((select kit_viewer()) = 'state'
  and exists (select 1 from assistance_need_item n where n.id = need_id and assistance_is_own(n.request_id)));
create policy need_ends_made on assistance_need_end for insert with check ((select kit_viewer()) = 'state'
  and exists (select 1 from assistance_need_item n where n.id = need_id and assistance_of_own_making(n.request_id)));
