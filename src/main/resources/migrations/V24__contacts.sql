-- The register of points of contact. Personal data are in the columns person, email, telephone and remarks, and in the
-- note verbale that is kept as received; the journal has names of fields and digests of rows, never their values.

-- Whether the viewer keeps the register in the Committee: the secretariat, and the experts who correspond with States. The
-- members of the Committee represent other States.
create function contacts_keepers() returns boolean language sql stable as $$
  select kit_viewer() = 'committee' and kit_role() in ('secretariat', 'expert')
$$;
create function contacts_recorders() returns boolean language sql stable as $$
  select kit_viewer() = 'committee' and kit_role() = 'secretariat'
$$;

create table contacts_contact (
  id bigint generated always as identity primary key,
  -- The code of the State, or the acronym of the organization.
  party text not null check (party <> ''),
  place text not null check (place in ('capital', 'mission')),
  alternate boolean not null default false,
  validates boolean not null default false,
  from_day date,
  until_day date,
  office text not null,
  mailbox text not null default '',
  languages text[] not null default '{}',
  person text not null default '',
  email text not null default '',
  telephone text not null default '',
  remarks text not null default '',
  -- Named by a note verbale; other entries are the State's own notes.
  nominated boolean not null default false,
  account text not null default '',
  invitation bigint,
  confirmed_on date not null,
  -- A note verbale that ended the function was recorded.
  closed boolean not null default false,
  -- A random value, so that the digest of a row cannot be compared with guessed personal data after an erasure.
  salt text not null default gen_random_uuid()::text,
  version int not null default 1,
  changed_at timestamptz not null default now(),
  erased_on date
);
create index contacts_contact_party on contacts_contact (party);
alter table contacts_contact enable row level security, force row level security;
create policy contacts_own on contacts_contact for select using ((select kit_viewer()) = 'state' and party = (select kit_party()));
create policy contacts_kept on contacts_contact for select using ((select contacts_keepers()) or (select kit_viewer()) = 'program');
create policy contacts_added on contacts_contact for insert with check (not nominated
  and (select kit_viewer()) = 'state' and party = (select kit_party()) or (select contacts_recorders()));
create policy contacts_changed on contacts_contact for update using ((select kit_viewer()) = 'state'
    and party = (select kit_party()) or (select contacts_recorders()))
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()) or (select contacts_recorders()));

-- The notes verbales that opened, changed and closed an entry. Lines are only added.
create table contacts_nomination (
  id bigint generated always as identity primary key,
  contact_id bigint not null references contacts_contact (id),
  party text not null,
  kind text not null check (kind in ('opened', 'changed', 'closed')),
  reference text not null,
  note_on date not null,
  effective_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
create index contacts_nomination_contact on contacts_nomination (contact_id);
alter table contacts_nomination enable row level security, force row level security;
create policy nominations_own on contacts_nomination for select
  using ((select kit_viewer()) = 'state' and party = (select kit_party()));
create policy nominations_kept on contacts_nomination for select using ((select contacts_keepers()) or (select kit_viewer()) = 'program');
create policy nominations_recorded on contacts_nomination for insert with check ((select contacts_recorders()));
create trigger contacts_nomination_only_added before update or delete on contacts_nomination
  for each row execute function kit_only_added();

-- The file of a note verbale is opened by its State, the secretariat and the experts.
create policy originals_of_contacts on sources_original for select using (readership = 'contacts' and (select contacts_keepers()));

-- Settings of a State: after how many months it is asked to confirm its entries.
create table contacts_setting (
  party text primary key,
  months int not null check (months between 1 and 36)
);
alter table contacts_setting enable row level security, force row level security;
create policy settings_own on contacts_setting using ((select kit_viewer()) = 'state' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));
create policy settings_read on contacts_setting for select using ((select contacts_keepers()) or (select kit_viewer()) = 'program');

-- Notes that a point of contact leaves for the successor, visible to the State alone.
create table contacts_handover (
  id bigint generated always as identity primary key,
  contact_id bigint not null references contacts_contact (id),
  party text not null,
  words text not null,
  made_at timestamptz not null default now(),
  made_by text not null
);
alter table contacts_handover enable row level security, force row level security;
create policy handovers_own on contacts_handover using ((select kit_viewer()) = 'state' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));

-- Courses of a person: nominated, attended, certified; the next one is that of a nomination whose course has not ended.
create table contacts_course (
  id bigint generated always as identity primary key,
  contact_id bigint not null references contacts_contact (id),
  party text not null,
  course text not null,
  venue text not null default '',
  starts text not null default '',
  ends text not null default '',
  stage text not null check (stage in ('nominated', 'attended', 'certified')),
  changed_at timestamptz not null default now()
);
create index contacts_course_contact on contacts_course (contact_id);
alter table contacts_course enable row level security, force row level security;
create policy courses_own on contacts_course using ((select kit_viewer()) = 'state' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));
create policy courses_kept on contacts_course for select using ((select contacts_keepers()) or (select kit_viewer()) = 'program');
create policy courses_recorded on contacts_course using ((select contacts_recorders())) with check ((select contacts_recorders()));

-- A State reads who looked at its entries.
create function contacts_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() = 'state' and exists (select 1 from contacts_contact c where c.id::text = of_id and c.party = kit_party()) end
$$;
create policy contacts_disclosures_read on consent_disclosure for select
  using (subject_kind = 'CONTACT' and contacts_is_own(subject_id));

-- The points of contact as they are counted: without personal data.
create view contacts_contact_counted with (security_invoker = true) as
  select id, '/contacts/' || id as address, office as name, array[party] as states,
    coalesce(from_day, confirmed_on)::text as day, place, case when alternate then 'alternate' else 'main' end as function,
    case when closed or until_day < kit_today() then 'ended' else 'current' end as status,
    case when nominated then 'note-verbale' else 'own-note' end as origin
  from contacts_contact;
