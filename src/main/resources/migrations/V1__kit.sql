-- What every room stands on: which definition files were loaded, and the journal.
create table kit_loaded (
  file text primary key,
  sha256 text not null,
  loaded_at timestamptz not null default now()
);

create table kit_journal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  role text not null,
  act text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  why text
);
create index kit_journal_subject on kit_journal (subject, id);
