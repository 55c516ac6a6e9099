-- Files as received, the documents read from them, documents that are cited, and the dates of national reports.
create table sources_document (
  id bigint generated always as identity primary key,
  kind text not null,
  title text not null,
  language text not null default '',
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  fingerprint text not null,
  text text not null,
  -- Every file with this text was withdrawn: it is open to the program alone.
  withdrawn boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index sources_document_fingerprint on sources_document (fingerprint);
-- The same file is stored once. Letters with requests are an exception: only users who may see a
-- request may know that its letter is on record.
create unique index sources_document_same on sources_document (sha256) where kind <> 'assistance-request' and not withdrawn;
create index sources_document_letter on sources_document (sha256) where kind = 'assistance-request';
alter table sources_document enable row level security, force row level security;
create policy documents on sources_document using ((select kit_viewer()) = 'program'
    or (select kit_viewer()) = 'committee' and kind <> 'assistance-request' and not withdrawn)
  with check ((select kit_inside()));
-- A State may add the letter that it sends with a request. The account that added a letter may read it;
-- other users read it with its request (see the policies of requests).
create policy documents_sent on sources_document for insert with check ((select kit_viewer()) = 'state' and kind = 'assistance-request');
create policy documents_sent_read on sources_document for select
  using (kind = 'assistance-request' and not withdrawn and recorded_by <> '' and recorded_by = (select kit_name()));
-- A file exactly as it was received. The program's role can add a row and record its withdrawal, and
-- nothing else (see afterMigrate.sql).
create table sources_original (
  id bigint generated always as identity primary key,
  -- The record that it belongs to, as named in the journal.
  record text not null,
  -- The State that may open and withdraw it; the provider, if its accounts alone may open it.
  owner text not null default '',
  readership text not null check (readership in ('committee', 'case', 'contacts', 'owner', 'provider')),
  kind text not null,
  about text not null default '',
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bigint not null,
  replaces bigint references sources_original (id),
  document_id bigint references sources_document (id),
  received_at timestamptz not null default now(),
  received_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text not null default '',
  withdrawn_why text not null default ''
);
create index sources_original_record on sources_original (record);
create index sources_original_owner on sources_original (owner) where owner <> '';
create index sources_original_document on sources_original (document_id);
alter table sources_original enable row level security, force row level security;
create policy originals on sources_original using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy originals_of_committee on sources_original for select
  using ((select kit_viewer()) = 'committee' and readership = 'committee');
create policy originals_own on sources_original for select
  using ((select kit_viewer()) = 'state' and readership <> 'provider' and owner = (select kit_party()));
create policy originals_of_provider on sources_original for select
  using ((select kit_viewer()) = 'provider' and readership = 'provider' and owner <> '' and owner = (select kit_party()));
create policy originals_received on sources_original for insert with check (withdrawn_at is null
  and ((select kit_viewer()) = 'committee' and readership not in ('owner', 'provider')
    or (select kit_viewer()) = 'state' and readership <> 'provider' and owner = (select kit_party())
    or (select kit_viewer()) = 'provider' and readership = 'provider' and owner <> '' and owner = (select kit_party())));
create policy originals_withdrawn on sources_original for update using ((select kit_viewer()) = 'committee'
  or (select kit_viewer()) = 'state' and readership <> 'provider' and owner = (select kit_party()));

create table sources_original_content (
  original_id bigint primary key references sources_original (id),
  content bytea not null
);
alter table sources_original_content enable row level security, force row level security;
create policy contents_read on sources_original_content for select using (exists (select 1 from sources_original o
  where o.id = original_id and (o.withdrawn_at is null or (select kit_viewer()) = 'program'
    or (select kit_viewer()) = 'state' and o.readership <> 'provider' and o.owner = (select kit_party()))));
create policy contents_received on sources_original_content for insert with check (exists (select 1 from sources_original o
  where o.id = original_id));

-- The account of the reader of a file: how many of its pieces were placed, which were reported to a person, and what
-- the person said each of these is. The record is named as in the journal.
create table sources_account (
  record text primary key,
  -- The State whose users see the account besides the Committee.
  owner text not null default '',
  total int not null,
  placed int not null,
  check (placed between 0 and total)
);
alter table sources_account enable row level security, force row level security;
create policy accounts on sources_account using ((select kit_inside())) with check ((select kit_inside()));
create policy accounts_own on sources_account using ((select kit_viewer()) = 'state' and owner = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and owner = (select kit_party()));

create table sources_reported (
  record text not null references sources_account (record),
  position int not null,
  place text not null,
  text text not null,
  reason jsonb not null,
  field text not null default '',
  -- What a person said it is, as the record names its parts; empty while nobody decided.
  target text not null default '',
  -- The piece as the person corrected it; empty if nobody did.
  words text not null default '',
  results text[] not null default '{}',
  decided_by text,
  decided_at timestamptz,
  primary key (record, position)
);
alter table sources_reported enable row level security, force row level security;
create policy pieces on sources_reported using (exists (select 1 from sources_account a where a.record = sources_reported.record))
  with check (exists (select 1 from sources_account a where a.record = sources_reported.record));

-- A law, report or letter that is cited as evidence; it is entered once and cited often.
create table sources_cited (
  id bigint generated always as identity primary key,
  state text not null default '',
  symbol text not null default '',
  title text not null,
  language text not null default '',
  address text not null default '',
  archived_address text not null default '',
  archived_on text not null default '',
  issued_on text not null default '',
  repealed text not null default '',
  document_id bigint references sources_document (id),
  made_at timestamptz not null default now(),
  made_by text not null
);
create unique index sources_cited_same on sources_cited (state, symbol, title, address);
alter table sources_cited enable row level security, force row level security;
create policy cited on sources_cited using ((select kit_inside())) with check ((select kit_inside()));
create policy cited_own on sources_cited using ((select kit_viewer()) = 'state' and state in ('', (select kit_party())))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- Reference data: the national reports that each State submitted.
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
alter table sources_report enable row level security, force row level security;
create policy read_by_all on sources_report for select using (true);
create policy loaded_by_the_program on sources_report
  using (kit_viewer() = 'program') with check (kit_viewer() = 'program');

-- The reports as they are counted: one row for each, with its day as precise as the source.
create view sources_report_counted with (security_invoker = true) as
  select id, '/states/' || state as address, report as name, array[state] as states, date_as_received as day,
    case when report like 'first report%' then 'first' else 'additional' end as kind
  from sources_report;
