-- Completed packets that a State uploaded, until it decides on them. The file as received is in sources_original; the
-- rows in it are read again for each decision.
create table bulk_upload (
  original_id bigint primary key,
  page text not null,
  state text not null,
  uploaded_at timestamptz not null default now(),
  decided_at timestamptz
);
create index bulk_upload_open on bulk_upload (state, page) where decided_at is null;
alter table bulk_upload enable row level security, force row level security;
create policy uploads_own on bulk_upload using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
