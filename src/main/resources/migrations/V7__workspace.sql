-- A State's own workspace: drafts and gaps that it keeps to itself until it consents to
-- more. The summary of an entry is a text of its own.
create table workspace_entry (
  id bigint generated always as identity primary key,
  state text not null,
  kind text not null,
  -- The row of the State's matrix that the entry is about, if any.
  about text not null default '',
  title text not null,
  words text not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  changed_at timestamptz not null default now(),
  version int not null default 1,
  removed_at timestamptz
);
create index workspace_entry_state on workspace_entry (state);
create unique index workspace_entry_about on workspace_entry (state, about) where about <> '' and removed_at is null;
create table workspace_summary (
  entry_id bigint primary key references workspace_entry (id),
  state text not null,
  title text not null,
  words text not null,
  changed_at timestamptz not null default now(),
  removed_at timestamptz
);
-- A question to an agency, and its answer. The agency sees this and nothing else of the workspace.
create table workspace_question (
  id bigint generated always as identity primary key,
  entry_id bigint not null references workspace_entry (id),
  state text not null,
  agency text not null,
  question text not null,
  answer text not null default '',
  asked_at timestamptz not null default now(),
  asked_by text not null,
  answered_at timestamptz,
  closed_at timestamptz
);
create index workspace_question_entry on workspace_question (entry_id);
create index workspace_question_agency on workspace_question (agency);

-- Whether the viewer may see an entry and its summary because the State shared it with them.
create function workspace_open(entry bigint) returns boolean language sql stable as $$
  select not consent_kept_back('WORKSPACE', entry::text) and case kit_viewer()
    when 'committee' then consent_holds('WORKSPACE', entry::text, 'CONSENT', 'MEMBERS', '')
    when 'provider' then consent_holds('WORKSPACE', entry::text, 'CONSENT', 'PROVIDERS', '')
    when 'region' then consent_holds('WORKSPACE', entry::text, 'CONSENT', 'ORGANIZATION', kit_party())
    else false end
$$;
-- Whether an entry is posted: the State consented, and the Committee approved.
create function workspace_posted(entry bigint, for_use text) returns boolean language sql stable as $$
  select kit_viewer() <> '' and not consent_kept_back('WORKSPACE', entry::text)
    and consent_holds('WORKSPACE', entry::text, 'CONSENT', for_use, '')
    and consent_holds('WORKSPACE', entry::text, 'APPROVAL', for_use, '')
$$;
-- The Committee reads what a State wants posted before it approves.
create function workspace_offered(entry bigint, for_use text) returns boolean language sql stable as $$
  select kit_viewer() = 'committee' and not consent_kept_back('WORKSPACE', entry::text)
    and consent_holds('WORKSPACE', entry::text, 'CONSENT', for_use, '')
$$;

alter table workspace_entry enable row level security, force row level security;
create policy entries_read on workspace_entry for select using (kit_viewer() = 'program'
  or kit_viewer() = 'state' and state = kit_party()
  or removed_at is null and (workspace_open(id) or workspace_posted(id, 'FULL') or workspace_offered(id, 'FULL')));
create policy entries_made on workspace_entry for insert with check (kit_viewer() = 'state' and state = kit_party());
create policy entries_changed on workspace_entry for update using (kit_viewer() = 'state' and state = kit_party())
  with check (kit_viewer() = 'state' and state = kit_party());

alter table workspace_summary enable row level security, force row level security;
create policy summaries_read on workspace_summary for select using (kit_viewer() = 'program'
  or kit_viewer() = 'state' and state = kit_party()
  or removed_at is null
    and (workspace_open(entry_id) or workspace_posted(entry_id, 'SUMMARY') or workspace_offered(entry_id, 'SUMMARY')));
create policy summaries_made on workspace_summary for insert with check (kit_viewer() = 'state' and state = kit_party());
create policy summaries_changed on workspace_summary for update using (kit_viewer() = 'state' and state = kit_party())
  with check (kit_viewer() = 'state' and state = kit_party());

alter table workspace_question enable row level security, force row level security;
create policy questions_of_the_state on workspace_question using (kit_viewer() = 'state' and state = kit_party() or kit_viewer() = 'program')
  with check (kit_viewer() = 'state' and state = kit_party());
create policy questions_read on workspace_question for select
  using (kit_viewer() = 'agency' and state = kit_party() and agency = kit_name());
create policy questions_answered on workspace_question for update
  using (kit_viewer() = 'agency' and state = kit_party() and agency = kit_name() and closed_at is null)
  with check (kit_viewer() = 'agency' and state = kit_party() and agency = kit_name());

-- A State reads and records the consents on its own entries, and nobody else's.
create function workspace_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() = 'state' and exists (select 1 from workspace_entry e where e.id::text = of_id and e.state = kit_party()) end
$$;
create policy workspace_consents_read on consent_record for select
  using (subject_kind = 'WORKSPACE' and workspace_is_own(subject_id));
create policy workspace_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'WORKSPACE' and workspace_is_own(subject_id));
create policy workspace_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'WORKSPACE' and workspace_is_own(subject_id));

-- A State reads who was shown its entries.
create policy workspace_disclosures_read on consent_disclosure for select
  using (subject_kind = 'WORKSPACE' and workspace_is_own(subject_id));

-- The row of the matrix about which a State asked an agency, with what was recorded in it at that time. The State decides with
-- its question that the agency reads this.
create table workspace_question_row (
  question_id bigint primary key references workspace_question (id),
  state text not null,
  form text not null,
  row_key text not null,
  -- The recorded text by the key of its column.
  recorded jsonb not null
);
create index workspace_question_row_matrix on workspace_question_row (state, form, row_key);
alter table workspace_question_row enable row level security, force row level security;
create policy question_rows_of_the_state on workspace_question_row
  using ((select kit_viewer()) = 'state' and state = (select kit_party()) or (select kit_viewer()) = 'program')
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy question_rows_asked on workspace_question_row for select using ((select kit_viewer()) = 'agency'
  and state = (select kit_party())
  and exists (select 1 from workspace_question q where q.id = question_id and q.agency = kit_name() and q.closed_at is null));
