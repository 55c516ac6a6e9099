-- Information notes that are written here: a text for each section with its version, issues that
-- are kept, and files that were read back.
create table briefs_note (
  id bigint generated always as identity primary key,
  event_id bigint not null constraint briefs_note_event references outreach_event (id),
  language text not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  unique (event_id, language)
);
alter table briefs_note enable row level security, force row level security;
create policy notes on briefs_note using (kit_inside());

create table briefs_note_section (
  note_id bigint not null references briefs_note (id),
  key text not null,
  words text not null,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (note_id, key)
);
alter table briefs_note_section enable row level security, force row level security;
create policy sections on briefs_note_section using (kit_inside());

-- Previous versions of the sections.
create table briefs_note_section_past (
  note_id bigint not null references briefs_note (id),
  key text not null,
  words text not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  until timestamptz not null default now(),
  primary key (note_id, key, version)
);
alter table briefs_note_section_past enable row level security, force row level security;
create policy sections_past on briefs_note_section_past using (kit_inside());

create table briefs_note_issue (
  note_id bigint not null references briefs_note (id),
  number int not null,
  sections jsonb not null,
  why text not null,
  issued_on date not null,
  issued_by text not null,
  primary key (note_id, number)
);
alter table briefs_note_issue enable row level security, force row level security;
create policy issues on briefs_note_issue using (kit_inside());

create table briefs_note_reading (
  id bigint generated always as identity primary key,
  note_id bigint not null references briefs_note (id),
  file_name text not null,
  sections jsonb not null,
  not_understood jsonb not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  decided_at timestamptz
);
create index briefs_note_reading_note on briefs_note_reading (note_id);
create index briefs_note_reading_open on briefs_note_reading (made_at) where decided_at is null;
alter table briefs_note_reading enable row level security, force row level security;
create policy readings on briefs_note_reading using (kit_inside());
