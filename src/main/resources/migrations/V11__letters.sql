-- Letters as drafted, changed and dispatched, with the proof of receipt.
create table letters_letter (
  id bigint generated always as identity primary key,
  subject text not null,
  template text not null,
  language text not null,
  form text not null,
  party text not null default '',
  addressee text not null,
  reference text not null default '',
  -- The letterhead with which it was dispatched.
  head text not null default '',
  title text not null,
  body text not null,
  version int not null default 1,
  drafted_on date not null,
  drafted_by text not null,
  dispatched_on date,
  dispatched_how text not null default '',
  dispatched_by text not null default '',
  received_on date,
  receipt text not null default '',
  receipt_recorded_by text not null default '',
  -- The step of the record whose period its dispatch begins.
  step text not null default ''
);
create index letters_letter_subject on letters_letter (subject);
-- A letter about a request is visible to the Committee as its request is; after its dispatch also to the point of contact
-- and the mission of the State that made the request, and to no other account of that State.
alter table letters_letter enable row level security, force row level security;
create policy letters on letters_letter using ((select kit_inside())
    and (subject !~ '^request/[0-9]+$' or assistance_case_seen(substring(subject from '[0-9]+$')::bigint)))
  with check ((select kit_inside()));
create policy letters_dispatched on letters_letter for select using ((select kit_viewer()) = 'state'
  and dispatched_on is not null and party <> '' and party = (select kit_party()));
-- A file of a letter is visible to whoever sees the letter.
create policy originals_of_letters on sources_original for select using (readership = 'case' and record ~ '^letter/[0-9]+$'
  and exists (select 1 from letters_letter l where l.id = substring(record from '[0-9]+$')::bigint));

-- The record of dispatch and receipt before each correction.
create table letters_correction (
  id bigint generated always as identity primary key,
  letter_id bigint not null references letters_letter (id),
  dispatched_on date not null,
  dispatched_how text not null,
  reference text not null,
  received_on date,
  receipt text not null,
  corrected_at timestamptz not null default now(),
  corrected_by text not null,
  why text not null check (why <> '')
);
create index letters_correction_letter on letters_correction (letter_id);
alter table letters_correction enable row level security, force row level security;
create policy corrections on letters_correction using ((select kit_inside())
    and exists (select 1 from letters_letter l where l.id = letter_id))
  with check ((select kit_inside()));

-- The letterhead and the pattern of references, where the secretariat changed the definition file.
create table letters_letterhead (
  key text primary key,
  words text not null,
  changed_at timestamptz not null default now(),
  changed_by text not null
);
alter table letters_letterhead enable row level security, force row level security;
create policy letterhead_read on letters_letterhead for select using (kit_viewer() in ('program', 'committee', 'state'));
create policy letterhead_changed on letters_letterhead using ((select kit_inside())) with check ((select kit_inside()));
