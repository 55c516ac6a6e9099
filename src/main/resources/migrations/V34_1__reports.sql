-- The State's own text for a row of the form in the draft of its national report. The State alone sees it.
create table reports_draft_text (
  state text not null check (state <> ''),
  form text not null,
  row_key text not null,
  words text not null,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (state, form, row_key)
);
alter table reports_draft_text enable row level security, force row level security;
create policy report_drafts_own on reports_draft_text
  using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
