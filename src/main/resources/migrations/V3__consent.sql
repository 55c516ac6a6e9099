-- Consents and approvals: who gave which, by which document, from when; withdrawn when. Never changed otherwise.
create table consent_record (
  id bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id text not null,
  key text not null,
  given_by text not null,
  document text not null,
  given_on date not null,
  manner text not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  withdrawn_on date,
  withdrawn_by_document text
);
create index consent_record_subject on consent_record (subject_kind, subject_id);
