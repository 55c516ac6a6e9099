-- Documents as received, and what is known of national reports.
create table sources_document (
  id bigint generated always as identity primary key,
  kind text not null,
  title text not null,
  language text not null default '',
  file_name text not null,
  media_type text not null,
  sha256 text not null unique,
  fingerprint text not null,
  content bytea not null,
  text text not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index sources_document_fingerprint on sources_document (fingerprint);

create table sources_report (
  id bigint generated always as identity primary key,
  state text not null,
  report text not null,
  date_as_received text not null,
  date_precision text not null,
  remark text not null,
  address text not null
);
create index sources_report_state on sources_report (state);
