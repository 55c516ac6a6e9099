-- Yearly reports on requests, offers and matches, with their numbers as they were when the report was drafted. A report is
-- open to everyone while its approval is in force.
create table counts_yearly (
  id bigint generated always as identity primary key,
  year int not null,
  -- The tables in each language.
  content text not null,
  drafted_on date not null,
  drafted_by text not null
);
alter table counts_yearly enable row level security, force row level security;
create policy yearly_inside on counts_yearly for select using ((select kit_inside()));
create policy yearly_drafted on counts_yearly for insert with check ((select kit_viewer()) = 'committee');
create policy yearly_open on counts_yearly for select
  using ((select kit_viewer()) <> '' and consent_holds('YEARLY', id::text, 'APPROVAL', 'FULL', ''));
create trigger counts_yearly_only_added before update or delete on counts_yearly
  for each row execute function kit_only_added();

alter table consent_record drop constraint consent_record_subject_kind_check;
alter table consent_record add constraint consent_record_subject_kind_check check (subject_kind in ('EVENT', 'MATRIX',
  'REQUEST', 'NEED', 'OFFER', 'FEEDBACK', 'PRACTICE', 'PLAN', 'WORKSPACE', 'REPORT', 'JOINT_TEXT', 'YEARLY', 'REFERENCE'));
