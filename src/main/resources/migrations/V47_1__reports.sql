-- A further language or a corrigendum belongs to the report that came first; it is not a separate report.
alter table reports_report
  add column part_of bigint references reports_report (id),
  add column relation text not null default '' check (relation in ('', 'language', 'corrigendum')),
  add constraint reports_report_part check ((part_of is null) = (relation = ''));

-- The same file that was received again, such as by note verbale after its State sent it here. Lines are only added.
create table reports_receipt (
  id bigint generated always as identity primary key,
  report_id bigint not null references reports_report (id),
  state text not null check (state <> ''),
  symbol text not null default '',
  title text not null,
  sent_by_state boolean not null,
  received_on date not null,
  received_by text not null
);
create index reports_receipt_report on reports_receipt (report_id);
alter table reports_receipt enable row level security, force row level security;
create policy receipts_read on reports_receipt for select
  using ((select kit_inside()) or (select kit_viewer()) = 'state' and state = (select kit_party()));
create policy receipts_recorded on reports_receipt for insert with check ((select kit_viewer()) = 'committee' and not sent_by_state);
create policy receipts_sent on reports_receipt for insert
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()) and sent_by_state);
create trigger reports_receipt_only_added before update or delete on reports_receipt
  for each row execute function kit_only_added();
