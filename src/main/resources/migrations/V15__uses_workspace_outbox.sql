-- A consent is for a single use, by an express word or by silence, from a day, until a day, withdrawn on a day.
select set_config('clearinghouse.viewer', 'program', true);
alter table consent_record
  add column use text not null default 'FULL',
  add column organization text not null default '',
  add column working_days int not null default 0,
  add column calendar text not null default '',
  add column holds_from date,
  add column holds_until date;
update consent_record set holds_from = given_on;
alter table consent_record alter column holds_from set not null;

-- Days are those of United Nations Headquarters.
create function kit_today() returns date language sql stable as $$ select (now() at time zone 'America/New_York')::date $$;
-- These look at all consents whoever asks, and answer with yes or no only.
create function consent_holds(of_kind text, of_id text, wanted text, for_use text, for_organization text) returns boolean
language sql stable set clearinghouse.inside to 'yes' as $$
  select exists (select 1 from consent_record where subject_kind = of_kind and subject_id = of_id and key = wanted
      and use = for_use and organization = for_organization and withdrawn_on is null
      and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today()))
$$;
create function consent_kept_back(of_kind text, of_id text) returns boolean
language sql stable set clearinghouse.inside to 'yes' as $$
  select exists (select 1 from consent_record where subject_kind = of_kind and subject_id = of_id and key = 'WITHHELD'
      and withdrawn_on is null and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today()))
$$;
create or replace function consent_withheld(event_id bigint) returns boolean language sql stable as
  $$ select consent_kept_back('EVENT', event_id::text) $$;
create or replace function consent_released(event_id bigint) returns boolean language sql stable as
  $$ select consent_holds('EVENT', event_id::text, 'APPROVAL', 'FULL', '') and not consent_withheld(event_id) $$;

-- What a State keeps for itself until it says otherwise: drafts, gaps, contacts. A summary is written apart.
create table workspace_entry (
  id bigint generated always as identity primary key,
  state text not null,
  kind text not null,
  title text not null,
  words text not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  changed_at timestamptz not null default now(),
  version int not null default 1,
  removed_at timestamptz
);
create index workspace_entry_state on workspace_entry (state);
create table workspace_summary (
  entry_id bigint primary key references workspace_entry (id),
  state text not null,
  title text not null,
  words text not null,
  changed_at timestamptz not null default now()
);
-- What an agency was asked, and what it answered. It sees this and nothing else of the workspace.
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

-- Who may see an entry in full, and who its summary.
create function workspace_open(entry bigint) returns boolean language sql stable as $$
  select not consent_kept_back('WORKSPACE', entry::text) and case kit_viewer()
    when 'committee' then consent_holds('WORKSPACE', entry::text, 'CONSENT', 'MEMBERS', '')
    when 'provider' then consent_holds('WORKSPACE', entry::text, 'CONSENT', 'PROVIDERS', '')
    when 'region' then consent_holds('WORKSPACE', entry::text, 'CONSENT', 'ORGANIZATION', kit_party())
    else false end
$$;
create function workspace_posted(entry bigint, for_use text) returns boolean language sql stable as $$
  select kit_viewer() <> '' and not consent_kept_back('WORKSPACE', entry::text)
    and consent_holds('WORKSPACE', entry::text, 'CONSENT', for_use, '')
    and consent_holds('WORKSPACE', entry::text, 'APPROVAL', for_use, '')
$$;
-- What a State wants posted, the Committee reads before it approves.
create function workspace_offered(entry bigint, for_use text) returns boolean language sql stable as $$
  select kit_viewer() = 'committee' and not consent_kept_back('WORKSPACE', entry::text)
    and consent_holds('WORKSPACE', entry::text, 'CONSENT', for_use, '')
$$;
alter table workspace_entry enable row level security;
alter table workspace_entry force row level security;
create policy entries_read on workspace_entry for select using (kit_viewer() = 'program'
  or kit_viewer() = 'state' and state = kit_party()
  or removed_at is null and (workspace_open(id) or workspace_posted(id, 'FULL') or workspace_offered(id, 'FULL')));
create policy entries_made on workspace_entry for insert with check (kit_viewer() = 'state' and state = kit_party());
create policy entries_changed on workspace_entry for update using (kit_viewer() = 'state' and state = kit_party())
  with check (kit_viewer() = 'state' and state = kit_party());
alter table workspace_summary enable row level security;
alter table workspace_summary force row level security;
create policy summaries_read on workspace_summary for select using (kit_viewer() = 'program'
  or kit_viewer() = 'state' and state = kit_party()
  or workspace_open(entry_id) or workspace_posted(entry_id, 'SUMMARY') or workspace_offered(entry_id, 'SUMMARY'));
create policy summaries_made on workspace_summary for insert with check (kit_viewer() = 'state' and state = kit_party());
create policy summaries_changed on workspace_summary for update using (kit_viewer() = 'state' and state = kit_party())
  with check (kit_viewer() = 'state' and state = kit_party());
alter table workspace_question enable row level security;
alter table workspace_question force row level security;
create policy questions_of_the_state on workspace_question using (kit_viewer() = 'state' and state = kit_party() or kit_viewer() = 'program')
  with check (kit_viewer() = 'state' and state = kit_party());
create policy questions_read on workspace_question for select
  using (kit_viewer() = 'agency' and state = kit_party() and agency = kit_name());
create policy questions_answered on workspace_question for update
  using (kit_viewer() = 'agency' and state = kit_party() and agency = kit_name() and closed_at is null)
  with check (kit_viewer() = 'agency' and state = kit_party() and agency = kit_name());

-- A State's own people record its consents on its own entries, and nobody else's.
create function workspace_is_own(of_kind text, of_id text) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and of_kind = 'WORKSPACE'
    and exists (select 1 from workspace_entry e where e.id::text = of_id and e.state = kit_party())
$$;
drop policy asked_by_the_gate on consent_record;
create policy asked_by_the_gate on consent_record for select using (
  coalesce(current_setting('clearinghouse.inside', true), '') = 'yes' or kit_inside()
  or subject_kind <> 'WORKSPACE' and kit_viewer() <> '' or workspace_is_own(subject_kind, subject_id));
create policy recorded_by_the_state on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and workspace_is_own(subject_kind, subject_id));
create policy withdrawn_by_the_state on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and workspace_is_own(subject_kind, subject_id));
-- The name and party of an account are known to its own State, so that a question finds its agency.
create policy own_agencies on access_held for select using (kit_viewer() = 'state' and party = kit_party());
create policy own_agencies_named on access_account for select using (kit_viewer() = 'state' and exists
  (select 1 from access_held h where h.account_id = access_account.id and h.party = kit_party()));

-- Messages that leave by mail. Those on accounts and those with content are seen by different people.
create table outbox_message (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  ground_kind text not null default '',
  ground_id text not null default '',
  ground_use text not null default '',
  ground_organization text not null default '',
  made_by text not null,
  made_by_party text not null default '',
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  tries int not null default 0,
  problem text not null default '',
  held_back_at timestamptz
);
alter table outbox_message enable row level security;
alter table outbox_message force row level security;
create policy on_accounts on outbox_message
  using (kit_viewer() = 'program' or ground_kind = '' and kit_viewer() = 'administrator'
    or kit_viewer() = 'state' and made_by_party = kit_party())
  with check (kit_viewer() = 'program' or ground_kind = '' and kit_viewer() = 'administrator'
    or kit_viewer() = 'state' and made_by_party = kit_party() and ground_kind = '');
create policy with_content on outbox_message
  using (ground_kind <> '' and kit_viewer() = 'committee') with check (ground_kind <> '' and kit_viewer() = 'committee');
