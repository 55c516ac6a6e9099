-- National reports under paragraph 4 of the resolution, as received: from the State itself, or recorded by the Committee.
-- The Committee and the State see a report; everybody sees it while the State consents to its publication.
create table reports_report (
  id bigint generated always as identity primary key,
  state text not null check (state <> ''),
  kind text not null check (kind in ('first', 'additional', 'update')),
  symbol text not null default '',
  title text not null,
  dated date not null,
  languages text[] not null,
  -- Whether the State sent it here; the Committee recorded the others.
  sent_by_state boolean not null,
  original_id bigint not null references sources_original (id),
  file_name text not null,
  file_sha256 text not null,
  -- The text of the file, which is compared with that of other reports of the State.
  text text not null,
  recorded_on date not null,
  recorded_by text not null
);
create index reports_report_state on reports_report (state);

-- A report is the State's own to publish.
alter table consent_record drop constraint consent_record_subject_kind_check;
alter table consent_record add constraint consent_record_subject_kind_check check (subject_kind in ('EVENT', 'MATRIX',
  'REQUEST', 'NEED', 'OFFER', 'FEEDBACK', 'PRACTICE', 'PLAN', 'WORKSPACE', 'REPORT', 'REFERENCE'));
drop policy asked_by_the_gate on consent_record;
create policy asked_by_the_gate on consent_record for select using (
  consent_gate_asks() or kit_inside()
  or subject_kind not in ('WORKSPACE', 'REQUEST', 'NEED', 'PLAN', 'PRACTICE', 'REPORT') and kit_viewer() <> '');

alter table reports_report enable row level security, force row level security;
create policy reports_inside on reports_report for select using ((select kit_inside()));
create policy reports_recorded on reports_report for insert with check ((select kit_viewer()) = 'committee' and not sent_by_state);
create policy reports_own on reports_report for select using ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy reports_sent on reports_report for insert
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()) and sent_by_state);
create policy reports_open on reports_report for select using ((select kit_viewer()) <> ''
  and not consent_kept_back('REPORT', id::text) and consent_holds('REPORT', id::text, 'CONSENT', 'FULL', ''));
create trigger reports_report_only_added before update or delete on reports_report
  for each row execute function kit_only_added();

create function reports_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() = 'state' and exists (select 1 from reports_report r where r.id::text = of_id and r.state = kit_party()) end
$$;
create policy report_consents_read on consent_record for select
  using (subject_kind = 'REPORT' and reports_is_own(subject_id));
create policy report_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'REPORT' and reports_is_own(subject_id));
create policy report_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'REPORT' and reports_is_own(subject_id));
create policy report_disclosures_read on consent_disclosure for select
  using (subject_kind = 'REPORT' and reports_is_own(subject_id));

-- A round of letters that invites States to report, or reminds them; the letters name it as their subject.
create table reports_round (
  id bigint generated always as identity primary key,
  language text not null,
  due date not null,
  reminder boolean not null,
  made_on date not null,
  made_by text not null
);
alter table reports_round enable row level security, force row level security;
create policy rounds on reports_round using ((select kit_inside())) with check ((select kit_inside()));
