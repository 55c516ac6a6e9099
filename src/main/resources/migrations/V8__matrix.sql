-- The matrix of each State: current values, previous values, review cycles, comments and approvals.

-- Reference data: adherence to treaties.
create table matrix_adherence (
  state text not null,
  treaty text not null,
  status text not null,
  signed text not null,
  action text not null,
  action_date text not null,
  as_of text not null,
  address text not null,
  caution text not null,
  primary key (state, treaty)
);
alter table matrix_adherence enable row level security, force row level security;
create policy read_by_all on matrix_adherence for select using (true);
create policy loaded_by_the_program on matrix_adherence
  using (kit_viewer() = 'program') with check (kit_viewer() = 'program');

-- Review cycles of a State's matrix, one after another, each from a draft to a decision.
create table matrix_round (
  state text not null,
  form text not null,
  number int not null,
  stage text not null,
  since timestamptz not null default now(),
  note text not null default '',
  -- The day by which the experts hope for the answer of the State.
  answer_by date,
  primary key (state, form, number)
);
alter table matrix_round enable row level security, force row level security;
create policy rounds on matrix_round using ((select kit_inside())) with check ((select kit_inside()));
create policy rounds_own on matrix_round using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- Current values, field by field; a field has a mark, or words, or citations.
create table matrix_field (
  state text not null,
  form text not null,
  row_key text not null,
  column_key text not null,
  mark text not null default '',
  words text not null default '',
  citations jsonb not null default '[]',
  decision text not null default '',
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  changed_in text not null,
  why text not null default '',
  primary key (state, form, row_key, column_key)
);
-- For counts over all States. Row and column come first, so that it is never used for one State.
create index matrix_field_counts on matrix_field (row_key, column_key, form, mark) include (state);
create index matrix_field_citations on matrix_field using gin (citations jsonb_path_ops) where citations <> '[]';

-- Previous values, in a table of their own: reading current values never comes here.
create table matrix_field_past (
  like matrix_field including defaults,
  until timestamptz not null,
  primary key (state, form, row_key, column_key, version)
);
create index matrix_field_past_until on matrix_field_past (state, form, until);

-- The marks for counts: the current ones, and those of each time. The rights of the viewer apply.
create view matrix_mark with (security_invoker = true) as
  select state, form, row_key, column_key, mark from matrix_field;
create view matrix_mark_at with (security_invoker = true) as
  select state, form, row_key, column_key, mark, changed_at, 'infinity'::timestamptz as until from matrix_field
  union all select state, form, row_key, column_key, mark, changed_at, until from matrix_field_past;

-- A State sees the current values once they were sent to it, and not while experts work on them
-- again. Meanwhile it sees the last version on record.
create function matrix_shown(of_state text, of_form text) returns boolean language sql stable as $$
  select coalesce((select r.stage not in ('DRAFTING', 'CHANGES_ASKED') from matrix_round r
    where r.state = of_state and r.form = of_form order by r.number desc limit 1), false)
$$;
alter table matrix_field enable row level security, force row level security;
create policy fields on matrix_field using ((select kit_inside())) with check ((select kit_inside()));
create policy fields_own on matrix_field for select using ((select kit_viewer()) = 'state'
  and state = (select kit_party()) and matrix_shown(state, form));
alter table matrix_field_past enable row level security, force row level security;
create policy past on matrix_field_past using ((select kit_inside())) with check ((select kit_inside()));

-- The versions of a matrix that were sent, proposed or approved: values, and the documents that they
-- cite as they were then. A version is never changed.
create table matrix_version (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  content jsonb not null,
  made_at timestamptz not null default now()
);
alter table matrix_version enable row level security, force row level security;
create policy versions on matrix_version using ((select kit_inside())) with check ((select kit_inside()));
create policy versions_own on matrix_version for select using ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy versions_proposed on matrix_version for insert
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create trigger matrix_version_only_added before update or delete on matrix_version
  for each row execute function kit_only_added();

-- The steps of the review as they happened, with the version that each concerned. A step is never
-- changed; a later one that reverses it is another step.
create table matrix_step (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  number int not null,
  step text not null,
  taken_at timestamptz not null default now(),
  taken_by text not null,
  role text not null,
  document text not null default '',
  note text not null default '',
  version bigint references matrix_version (id)
);
create index matrix_step_of on matrix_step (state, form, id);
alter table matrix_step enable row level security, force row level security;
create policy steps on matrix_step using ((select kit_inside())) with check ((select kit_inside()));
create policy steps_own on matrix_step using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create trigger matrix_step_only_added before update or delete on matrix_step
  for each row execute function kit_only_added();

-- A State's comment on a field of its own matrix, with the value that it proposes. The experts see
-- it once it was sent.
create table matrix_comment (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  row_key text not null,
  column_key text not null,
  words text not null default '',
  mark text,
  citations jsonb not null default '[]',
  -- The value of the field that the State saw when it wrote the comment.
  drafted jsonb not null default '{}',
  made_at timestamptz not null default now(),
  made_by text not null,
  sent_at timestamptz,
  decided text not null default '',
  decided_words text not null default '',
  decided_at timestamptz,
  decided_by text not null default ''
);
create index matrix_comment_of on matrix_comment (state, form);
alter table matrix_comment enable row level security, force row level security;
create policy comments_read on matrix_comment for select using ((select kit_viewer()) = 'program'
  or (select kit_viewer()) = 'committee' and sent_at is not null
  or (select kit_viewer()) = 'state' and state = (select kit_party()));
create policy comments_made on matrix_comment for insert
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy comments_own on matrix_comment for update using ((select kit_viewer()) = 'state'
  and state = (select kit_party()) and decided = '');
create policy comments_decided on matrix_comment for update using ((select kit_viewer()) = 'committee' and sent_at is not null);
create policy comments_dropped on matrix_comment for delete using ((select kit_viewer()) = 'state'
  and state = (select kit_party()) and sent_at is null);

-- A member may place a hold on a matrix under review; no step is possible until it is lifted.
create table matrix_hold (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  number int not null,
  held_by text not null,
  why text not null,
  held_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_why text not null default ''
);
alter table matrix_hold enable row level security, force row level security;
create policy holds on matrix_hold using ((select kit_inside())) with check ((select kit_inside()));

-- The content that was agreed and approved, as it was on that day.
create table matrix_approved (
  state text not null,
  form text not null,
  number int not null,
  approved_at timestamptz not null default now(),
  published_at timestamptz,
  content jsonb not null,
  -- Codes over the content and over the publication, which nobody makes without the key of the installation. Content
  -- without its code is not shown to anybody, and a publication without its code is none.
  content_code text not null default '',
  publication_code text not null default '',
  primary key (state, form, number)
);
alter table matrix_approved enable row level security, force row level security;
create policy approved on matrix_approved using ((select kit_inside())) with check ((select kit_inside()));
create policy approved_own on matrix_approved for select using ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy approved_open on matrix_approved for select using ((select kit_viewer()) <> ''
  and published_at is not null
  and not consent_kept_back('MATRIX', state || ' ' || form || ' ' || number)
  and consent_holds('MATRIX', state || ' ' || form || ' ' || number, 'AGREEMENT', 'FULL', '')
  and consent_holds('MATRIX', state || ' ' || form || ' ' || number, 'APPROVAL', 'FULL', '')
  and consent_holds('MATRIX', state || ' ' || form || ' ' || number, 'CONSENT', 'FULL', ''));

-- A State records its agreement and its consent to its own matrix.
create function matrix_is_own(of_id text) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and starts_with(of_id, kit_party() || ' ')
$$;
create policy matrix_consents_recorded on consent_record for insert
  with check (key in ('AGREEMENT', 'CONSENT', 'WITHHELD') and subject_kind = 'MATRIX' and matrix_is_own(subject_id));
create policy matrix_consents_withdrawn on consent_record for update
  using (key in ('AGREEMENT', 'CONSENT', 'WITHHELD') and subject_kind = 'MATRIX' and matrix_is_own(subject_id));

-- A State reads who was shown its matrix.
create policy matrix_disclosures_read on consent_disclosure for select
  using (subject_kind = 'MATRIX' and matrix_is_own(subject_id));

-- The fields as they are compared over all States.
create view matrix_field_compared with (security_invoker = true) as
  select state, form, row_key, column_key, mark, words, citations, changed_at from matrix_field;
