-- Effective practices, as a State or an organization describes them; posted with its consent and the approval of the
-- Committee. Experts and the secretariat record some, and those have no owner here. The accounts of a State or an
-- organization write their own: a practice is their draft until they submit it, which is their consent to its publication.
create table practices_practice (
  id bigint generated always as identity primary key,
  party text not null,
  title text not null,
  words text not null,
  areas text not null,
  source text not null,
  address text not null default '',
  on_day date,
  -- The State or organization whose accounts write it, and whether it is a State or a provider; empty where the Committee does.
  owner text not null default '',
  owner_kind text not null default '' check (owner_kind in ('', 'state', 'provider')),
  -- The rows of a version of the matrix form, and the languages in which the practice is described.
  form text not null default '',
  matrix_rows text not null default '',
  languages text not null default '',
  -- The file that describes it, with its name and SHA-256.
  file_id bigint references sources_original (id),
  file_name text not null default '',
  file_sha256 text not null default '',
  version int not null default 1,
  made_at timestamptz not null default now(),
  made_by text not null,
  changed_at timestamptz not null default now(),
  removed_at timestamptz,
  check ((owner = '') = (owner_kind = ''))
);
create index practices_practice_owner on practices_practice (owner) where owner <> '';

-- The practices that States and organizations write, without those that they removed.
create view practices_own with (security_invoker = true) as
  select * from practices_practice where owner <> '' and removed_at is null;

-- Whether the owner consents to the publication, so that the Committee reads what it submitted.
create function practices_submitted(practice bigint) returns boolean language sql stable as $$
  select not consent_kept_back('PRACTICE', practice::text) and consent_holds('PRACTICE', practice::text, 'CONSENT', 'FULL', '')
$$;
alter table practices_practice enable row level security, force row level security;
create policy practices on practices_practice
  using ((select kit_viewer()) = 'program' or (select kit_viewer()) = 'committee' and owner = '')
  with check ((select kit_viewer()) = 'program' or (select kit_viewer()) = 'committee' and owner = '');
create policy practices_of_owner on practices_practice
  using (owner <> '' and owner_kind = (select kit_viewer()) and owner = (select kit_party())
    and (select kit_viewer()) in ('state', 'provider'))
  with check (owner <> '' and owner_kind = (select kit_viewer()) and owner = (select kit_party())
    and (select kit_viewer()) in ('state', 'provider'));
create policy practices_read_before_approval on practices_practice for select
  using ((select kit_viewer()) = 'committee' and owner <> '' and removed_at is null and practices_submitted(id));
create policy practices_open on practices_practice for select using ((select kit_viewer()) <> '' and removed_at is null
  and practices_submitted(id) and consent_holds('PRACTICE', id::text, 'APPROVAL', 'FULL', ''));
create policy practices_own on practices_practice for select
  using ((select kit_viewer()) = 'state' and owner = '' and party = (select kit_party()));

-- Whether a practice belongs to the State or organization of the viewer.
create function practices_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() in ('state', 'provider') and exists (select 1 from practices_practice p
      where p.id::text = of_id and p.owner <> '' and p.owner_kind = kit_viewer() and p.owner = kit_party()) end
$$;

-- The secretariat returned a submission with its reason; it is for one consent, and a new submission is another.
create table practices_return (
  consent_id bigint primary key references consent_record (id),
  practice_id bigint not null references practices_practice (id),
  why text not null,
  returned_on date not null,
  returned_by text not null
);
create index practices_return_practice on practices_return (practice_id);
alter table practices_return enable row level security, force row level security;
create policy returns on practices_return using ((select kit_inside())) with check ((select kit_inside()));
create policy returns_to_owner on practices_return for select using (practices_is_own(practice_id::text));

-- An owner reads and records the consents on its own practices, and reads who was shown them.
create policy practice_consents_read on consent_record for select
  using (subject_kind = 'PRACTICE' and practices_is_own(subject_id));
create policy practice_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'PRACTICE' and practices_is_own(subject_id));
create policy practice_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'PRACTICE' and practices_is_own(subject_id));
create policy practice_disclosures_read on consent_disclosure for select
  using (subject_kind = 'PRACTICE' and practices_is_own(subject_id));

-- A round of letters that asks States for their practices; the letters name it as their subject.
create table practices_round (
  id bigint generated always as identity primary key,
  language text not null,
  due date not null,
  made_on date not null,
  made_by text not null
);
alter table practices_round enable row level security, force row level security;
create policy rounds on practices_round using ((select kit_inside())) with check ((select kit_inside()));

-- The practices as they are counted.
create view practices_practice_counted with (security_invoker = true) as
  select id, '/practices/' || id as address, title as name, array[party] as states, coalesce(on_day::text, '') as day,
    coalesce(nullif(owner_kind, ''), 'committee') as author, string_to_array(nullif(areas, ''), ' ') as area,
    case when practices_submitted(id) and consent_holds('PRACTICE', id::text, 'APPROVAL', 'FULL', '')
      then 'published' else 'not-published' end as status
  from practices_practice where removed_at is null;
