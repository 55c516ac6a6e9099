-- The summaries that were replaced. They stay on record, for the Committee and the State of the request.
create table assistance_summary_past (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  item_id bigint references assistance_need_item (id),
  language text not null,
  words text not null,
  written_at timestamptz not null,
  written_by text not null
);
create index assistance_summary_past_request on assistance_summary_past (request_id);
alter table assistance_summary_past enable row level security, force row level security;
create policy past_summaries_read on assistance_summary_past for select
  using ((select kit_inside()) or assistance_of_own_making(request_id));
create policy past_summaries_written on assistance_summary_past for insert
  with check ((select kit_inside()) or assistance_of_own_making(request_id));
