-- Requests for assistance as cases: their needs, letters, summaries, steps, silence periods and holds.

-- A request is reference data, as published at its source, or was received here.
create table assistance_request (
  id bigint generated always as identity primary key,
  origin text not null default 'reference' check (origin in ('reference', 'received')),
  state text,
  for_states text[] not null default '{}',
  requester text not null,
  requester_kind text not null,
  date_as_received text not null,
  address text not null,
  channel text not null default '',
  requested_on date,
  received_on date,
  procedure text not null default '',
  informal boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default '',
  -- The days from which the request was before the members, was sent to providers, was posted: the
  -- acts, which are needed beside the consents.
  members_from date,
  providers_from date,
  posted_from date,
  constraint assistance_request_received check (origin = 'reference' or requested_on is not null and received_on is not null)
);
create unique index assistance_request_reference on assistance_request (requester, date_as_received) where origin = 'reference';
create index assistance_request_state on assistance_request (state);
create index assistance_request_joint on assistance_request (id) where for_states <> '{}';
-- The order of the lists of requests: received ones first. The public and providers read those that are open to them.
create index assistance_request_list on assistance_request ((origin = 'reference'), requester, date_as_received, id);
create index assistance_request_public on assistance_request ((origin = 'reference'), requester, date_as_received, id)
  where origin = 'reference' or posted_from is not null;
create index assistance_request_open on assistance_request ((origin = 'reference'), requester, date_as_received, id)
  where origin = 'reference' or providers_from is not null;
create index assistance_request_first_received on assistance_request (received_on) where origin = 'received';
create index assistance_request_sent on assistance_request (id) where origin = 'received' and providers_from is not null;

create table assistance_need_item (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  number int not null,
  received boolean not null default false,
  status text not null default 'open' check (status in
    ('not-yet-specific', 'open', 'offered', 'being-delivered', 'delivered', 'met', 'withdrawn')),
  reopened_at timestamptz,
  title text not null default '',
  words text not null,
  area text not null,
  areas text[] not null default '{}',
  kinds text[] not null default '{}',
  paragraphs text[] not null default '{}',
  weapons text[] not null default '{}',
  specificity text not null,
  situation text not null default '',
  objective text not null default '',
  beneficiaries text not null default '',
  people text not null default '',
  needed_by text not null default '',
  language text not null default '',
  elsewhere text not null default '',
  preferred_provider text not null default '',
  began text not null default '',
  address text not null,
  unique (request_id, number)
);
create index assistance_need_item_request on assistance_need_item (request_id);
create index assistance_need_item_published on assistance_need_item (request_id desc, number, id)
  where not received and number > 0 and status not in ('met', 'withdrawn');
create index assistance_need_item_reopened on assistance_need_item (id) where reopened_at is not null;

-- The requests, for their order on the pages of their list.
create view assistance_request_listed with (security_invoker = true) as
  select id, state, requester, for_states, origin, date_as_received, providers_from, posted_from from assistance_request;

-- The unmet needs of received requests that were sent to providers.
create view assistance_need_sent with (security_invoker = true) as
  select i.id, i.request_id, i.number from assistance_request r join assistance_need_item i on i.request_id = r.id
  where r.origin = 'received' and r.providers_from is not null and i.number > 0 and i.status not in ('met', 'withdrawn');

-- The unmet needs that are published elsewhere or were sent to providers, each with the places of its request.
create view assistance_need_open with (security_invoker = true) as
  select i.id, i.request_id, i.number, i.received, coalesce(nullif(r.state, ''), r.requester)
    || case when r.for_states = '{}' then '' else '; ' || array_to_string(r.for_states, '; ') end as places
  from assistance_need_item i join assistance_request r on r.id = i.request_id
  where i.number > 0 and i.status not in ('met', 'withdrawn')
    and (not i.received or r.origin = 'received' and r.providers_from is not null);

-- The subject areas of a need, with their wider areas, by which it is found. They are computed from its words in the
-- program; each change of the need makes them obsolete.
create table assistance_need_area (
  need_id bigint primary key references assistance_need_item (id) on delete cascade,
  areas text[] not null default '{}',
  -- Counts the changes, so that areas computed before a change are not written after it.
  changes bigint not null default 0,
  obsolete boolean not null default true
);
create index assistance_need_area_found on assistance_need_area using gin (areas);
create index assistance_need_area_obsolete on assistance_need_area (need_id) where obsolete;
alter table assistance_need_area enable row level security, force row level security;
create policy of_the_program on assistance_need_area using (consent_gate_asks() or (select kit_viewer()) = 'program')
  with check (consent_gate_asks() or (select kit_viewer()) = 'program');
create function assistance_need_changed() returns trigger language plpgsql as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  if tg_op = 'INSERT' then
    insert into assistance_need_area (need_id) values (new.id) on conflict do nothing;
  else
    update assistance_need_area set changes = changes + 1, obsolete = true where need_id = new.id;
  end if;
  perform set_config('clearinghouse.inside', before, true);
  return null;
end $$;
create trigger assistance_need_areas after insert or update of words, area, areas on assistance_need_item
  for each row execute function assistance_need_changed();

-- The letter as received, its text and its file, apart from what a summary may show.
create table assistance_letter (
  request_id bigint primary key references assistance_request (id),
  reference text not null default '',
  language text not null default '',
  document_id bigint references sources_document (id),
  words text not null default ''
);
-- The details of a letter before each correction.
create table assistance_letter_past (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  requested_on date not null,
  received_on date not null,
  reference text not null,
  language text not null,
  words text not null,
  corrected_at timestamptz not null default now(),
  corrected_by text not null,
  why text not null
);
create index assistance_letter_past_request on assistance_letter_past (request_id);
-- Summaries are texts of their own: one of the request (item_id is null), and one of each need, in each language.
create table assistance_summary (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  item_id bigint references assistance_need_item (id),
  language text not null default 'en',
  words text not null,
  written_at timestamptz not null default now(),
  written_by text not null
);
create unique index assistance_summary_one on assistance_summary (request_id, coalesce(item_id, 0), language);

-- The steps of the procedure that were taken.
create table assistance_step (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  step text not null,
  taken_on date not null,
  taken_by text not null,
  note text not null default '',
  document text not null default '',
  recorded_at timestamptz not null default now()
);
create index assistance_step_request on assistance_step (request_id);
-- Corrections of the details of its request that a State asked for, with the decision of the experts.
create table assistance_correction (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  requested_on date not null,
  reference text not null,
  language text not null,
  words text not null,
  why text not null check (why <> ''),
  asked_by text not null,
  asked_on date not null,
  decision text not null default '' check (decision in ('', 'taken', 'declined')),
  decision_why text not null default '',
  decided_by text not null default '',
  decided_on date
);
create index assistance_correction_request on assistance_correction (request_id);
-- Silence periods, with the objection if there was one. Silence is an act of its own, and never an
-- express consent.
create table assistance_silence (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  step text not null,
  use text not null,
  begun_on date not null,
  working_days int not null,
  ends_after date not null,
  calendar text not null,
  begun_by text not null,
  objected_on date,
  objected_by text not null default '',
  objection text not null default '',
  document text not null default '',
  -- The letter whose dispatch made it known, as the journal names it.
  letter text not null default ''
);
create index assistance_silence_request on assistance_silence (request_id);
-- A member may place a hold on a case at any step; only the member who placed it lifts it.
create table assistance_hold (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  step text not null default '',
  held_by text not null,
  party text not null default '',
  why text not null,
  to_working_group boolean not null default false,
  held_on date not null,
  lifted_on date,
  lifted_why text not null default ''
);
create index assistance_hold_request on assistance_hold (request_id);
-- The status of each received case, as the lists of cases find, sort and count it. It is computed from the records of the
-- case and never the other way round: each change of one of them, and the day renew_on, make it obsolete. It is read for
-- the Committee only; a State sees other records of its cases, which are few.
create table assistance_case_status (
  request_id bigint primary key references assistance_request (id) on delete cascade,
  -- Counts the changes, so that a status computed before a change is not written after it.
  changes bigint not null default 0,
  -- The first day on which it has to be computed again.
  renew_on date not null default '-infinity',
  key text not null default '',
  roles text[] not null default '{}',
  since date not null default '-infinity',
  -- Whether it has a hold, an objection or a withdrawn consent, of which users are informed.
  news boolean not null default false,
  -- The folded words by which the case is found.
  words text not null default ''
);
create index assistance_case_status_since on assistance_case_status (since, request_id);
create index assistance_case_status_key on assistance_case_status (key, since, request_id);
create index assistance_case_status_roles on assistance_case_status using gin (roles);
create index assistance_case_status_news on assistance_case_status (request_id) where news;
create index assistance_case_status_renew on assistance_case_status (renew_on);
-- The days on which the Committee was briefed, each with the period that the brief covered.
create table assistance_brief (
  id bigint generated always as identity primary key,
  first_day date not null,
  last_day date not null,
  briefed_on date not null,
  recorded_by text not null
);

-- The four ways to a case: as its own State, inside the Committee, by name (a provider or an
-- organization), and because it is posted. What a row says itself is asked before the consents.
create function assistance_own(of_state text, for_states text[]) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and (of_state = kit_party() or kit_party() = any (for_states))
$$;
create function assistance_inside(request bigint, members_from date) returns boolean language sql stable as $$
  select kit_viewer() = 'program' or kit_viewer() = 'committee' and (kit_role() not in ('member', 'coordinator')
    or members_from is not null or consent_holds('REQUEST', request::text, 'CONSENT', 'MEMBERS', ''))
$$;
create function assistance_named(request bigint, providers_from date) returns boolean language sql stable as $$
  select case kit_viewer()
    when 'provider' then providers_from is not null and consent_holds('REQUEST', request::text, 'CONSENT', 'PROVIDERS', '')
      and not consent_kept_back('REQUEST', request::text)
    when 'region' then consent_holds('REQUEST', request::text, 'CONSENT', 'ORGANIZATION', kit_party())
      and not consent_kept_back('REQUEST', request::text)
    else false end
$$;
create function assistance_posted(request bigint, posted_from date, for_use text) returns boolean language sql stable as $$
  select posted_from is not null and kit_viewer() <> '' and consent_holds('REQUEST', request::text, 'CONSENT', for_use, '')
    and not consent_kept_back('REQUEST', request::text)
$$;
alter table assistance_request enable row level security, force row level security;
create policy requests_read on assistance_request for select using (origin = 'reference'
  or assistance_inside(id, members_from) or assistance_own(state, for_states) or assistance_named(id, providers_from)
  or assistance_posted(id, posted_from, 'SUMMARY') or assistance_posted(id, posted_from, 'FULL'));
create policy requests_made on assistance_request for insert with check ((select kit_inside())
  or (select kit_viewer()) = 'state' and origin = 'received' and state = (select kit_party())
    and for_states = '{}' and members_from is null and providers_from is null and posted_from is null);
create policy requests_changed on assistance_request for update using ((select kit_inside())) with check ((select kit_inside()));

-- Whether the viewer may see a request in full, not only its summary. PostgreSQL takes its text into each query, and
-- the policies below join the request of a row, so that nothing is called for a row that its own columns decide on.
create function assistance_in_full(r assistance_request) returns boolean language sql stable as $$
  select r.origin = 'reference' or assistance_inside(r.id, r.members_from) or assistance_own(r.state, r.for_states)
    or assistance_named(r.id, r.providers_from) or assistance_posted(r.id, r.posted_from, 'FULL')
$$;
-- Whether a request is made by, or for, the viewer's State.
create function assistance_is_own(request bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select 1 from assistance_request r where r.id = request and assistance_own(r.state, r.for_states))
$$;
-- Whether the viewer's State made the request itself.
create function assistance_of_own_making(request bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select 1 from assistance_request r
    where r.id = request and r.origin = 'received' and r.state = kit_party())
$$;
-- A single need can be withheld, whatever consent was given for its request.
alter table assistance_need_item enable row level security, force row level security;
create policy items_read on assistance_need_item for select using (not received
  or (select assistance_in_full(r) from assistance_request r where r.id = request_id)
    and (kit_viewer() in ('program', 'committee', 'state') or id::text not in (select consent_kept_back_ids('NEED'))));
create policy items_made on assistance_need_item for insert with check ((select kit_inside())
  or received and assistance_of_own_making(request_id));
create policy items_changed on assistance_need_item for update using ((select kit_inside())) with check ((select kit_inside()));

alter table assistance_letter enable row level security, force row level security;
create policy letters_read on assistance_letter for select using (
  (select assistance_in_full(r) from assistance_request r where r.id = request_id));
create policy letters_made on assistance_letter for insert with check ((select kit_inside()) or assistance_of_own_making(request_id));
create policy letters_corrected on assistance_letter for update using ((select kit_inside())
  and (select assistance_in_full(r) from assistance_request r where r.id = request_id))
  with check ((select kit_inside()));

-- The file of a letter is visible to whoever sees the letter.
create policy documents_of_requests on sources_document for select using (kind = 'assistance-request' and not withdrawn
  and exists (select 1 from assistance_letter l where l.document_id = sources_document.id));

-- Whether the viewer belongs to the Committee and sees the request: members and coordinators see a case,
-- its steps and its letters once it is before them.
create function assistance_case_seen(request bigint) returns boolean language sql stable as $$
  select kit_inside() and (kit_role() not in ('member', 'coordinator') or exists (select 1 from assistance_request r
    where r.id = request and (r.origin = 'reference' or assistance_inside(r.id, r.members_from))))
$$;

-- A file of a request is visible to whoever in the Committee sees its case; its own State reads it as its owner.
create policy originals_of_requests on sources_original for select using ((select kit_viewer()) = 'committee' and readership = 'case'
  and record ~ '^request/[0-9]+$' and assistance_case_seen(substring(record from '[0-9]+$')::bigint));

alter table assistance_summary enable row level security, force row level security;
create policy summaries_read on assistance_summary for select using (exists (select 1 from assistance_request r
  where r.id = request_id) and (item_id is null or kit_viewer() in ('program', 'committee', 'state')
    or item_id::text not in (select consent_kept_back_ids('NEED'))));
create policy summaries_written on assistance_summary for insert with check ((select kit_inside()) or assistance_of_own_making(request_id));
create policy summaries_changed on assistance_summary for update using ((select kit_inside()) or assistance_of_own_making(request_id))
  with check ((select kit_inside()) or assistance_of_own_making(request_id));

alter table assistance_letter_past enable row level security, force row level security;
alter table assistance_correction enable row level security, force row level security;
create policy corrections on assistance_correction using (assistance_case_seen(request_id))
  with check (assistance_case_seen(request_id));
create policy corrections_own on assistance_correction for select using (assistance_of_own_making(request_id));
create policy corrections_asked on assistance_correction for insert
  with check (assistance_of_own_making(request_id) and decision = '');
create policy letters_past on assistance_letter_past using (assistance_case_seen(request_id)) with check (assistance_case_seen(request_id));

alter table assistance_step enable row level security, force row level security;
create policy steps on assistance_step using (assistance_case_seen(request_id)) with check (assistance_case_seen(request_id));
create policy steps_own on assistance_step for select using (assistance_is_own(request_id));
alter table assistance_silence enable row level security, force row level security;
create policy silences on assistance_silence using (assistance_case_seen(request_id)) with check (assistance_case_seen(request_id));
create policy silences_own on assistance_silence for select using (assistance_is_own(request_id));
-- A State that is asked for its express consent may refuse: an objection without a period.
create policy silences_refused on assistance_silence for insert
  with check (assistance_of_own_making(request_id) and working_days = 0 and objected_on is not null);
create policy silences_objected on assistance_silence for update using (assistance_of_own_making(request_id) and objected_on is null)
  with check (assistance_of_own_making(request_id));
alter table assistance_hold enable row level security, force row level security;
create policy holds on assistance_hold using (assistance_case_seen(request_id)) with check (assistance_case_seen(request_id));
alter table assistance_brief enable row level security, force row level security;
create policy briefs on assistance_brief using ((select kit_inside())) with check ((select kit_inside()));

-- A State reads and records the consents on its own requests and needs, and nobody else's.
create function assistance_consent_is_own(of_kind text, of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false else kit_viewer() = 'state' and (
    of_kind = 'REQUEST' and exists (select 1 from assistance_request r where r.id::text = of_id
      and r.origin = 'received' and r.state = kit_party())
    or of_kind = 'NEED' and exists (select 1 from assistance_need_item n join assistance_request r on r.id = n.request_id
      where n.id::text = of_id and r.origin = 'received' and r.state = kit_party())) end
$$;
create policy assistance_consents_read on consent_record for select
  using (subject_kind in ('REQUEST', 'NEED') and assistance_consent_is_own(subject_kind, subject_id));
create policy assistance_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind in ('REQUEST', 'NEED')
    and assistance_consent_is_own(subject_kind, subject_id));
create policy assistance_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind in ('REQUEST', 'NEED')
    and assistance_consent_is_own(subject_kind, subject_id));

-- A State reads who was shown its requests.
create policy assistance_disclosures_read on consent_disclosure for select
  using (subject_kind in ('REQUEST', 'NEED') and assistance_consent_is_own(subject_kind, subject_id));

-- The versions of the procedure that the secretariat recorded, as definition files. A version is never changed: cases that
-- run under it keep it.
create table assistance_procedure (
  id bigint generated always as identity primary key,
  version text not null unique,
  in_force_from date not null,
  files jsonb not null,
  why text not null check (why <> ''),
  made_by text not null,
  made_on date not null
);
alter table assistance_procedure enable row level security, force row level security;
create policy procedures on assistance_procedure using ((select kit_inside())) with check ((select kit_inside()));
create trigger assistance_procedure_only_added before update or delete on assistance_procedure
  for each row execute function kit_only_added();
-- The status of a case is seen by whoever in the Committee sees the case. It becomes obsolete with each change of a
-- record that it is computed from, also where the viewer who makes the change does not see the status.
alter table assistance_case_status enable row level security, force row level security;
create policy case_status_read on assistance_case_status for select using (consent_gate_asks()
  or (select kit_inside()) and ((select kit_role()) not in ('member', 'coordinator') or exists (select 1 from assistance_request r
    where r.id = request_id and assistance_inside(r.id, r.members_from))));
create policy case_status_made on assistance_case_status for insert with check (consent_gate_asks());
create policy case_status_renewed on assistance_case_status for update
  using (consent_gate_asks() or (select kit_viewer()) = 'program')
  with check (consent_gate_asks() or (select kit_viewer()) = 'program');
create function assistance_case_changed(of_request bigint) returns void language plpgsql as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  update assistance_case_status set changes = changes + 1, renew_on = '-infinity' where request_id = of_request;
  perform set_config('clearinghouse.inside', before, true);
end $$;
create function assistance_request_changed() returns trigger language plpgsql as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
begin
  if new.origin = 'received' and tg_op = 'INSERT' then
    perform set_config('clearinghouse.inside', 'yes', true);
    insert into assistance_case_status (request_id) values (new.id) on conflict do nothing;
    perform set_config('clearinghouse.inside', before, true);
  end if;
  perform assistance_case_changed(new.id);
  return null;
end $$;
create function assistance_record_changed() returns trigger language plpgsql as $$
begin
  perform assistance_case_changed(case when tg_op = 'DELETE' then old.request_id else new.request_id end);
  return null;
end $$;
create function assistance_consent_changed() returns trigger language plpgsql as $$
declare of_consent record := case when tg_op = 'DELETE' then old else new end;
begin
  if of_consent.subject_kind = 'REQUEST' and of_consent.subject_id ~ '^[0-9]{1,18}$' then
    perform assistance_case_changed(of_consent.subject_id::bigint);
  end if;
  return null;
end $$;
-- Steps are due after working days: a year of official holidays that is recorded concerns all cases.
create function assistance_holidays_changed() returns trigger language plpgsql as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  update assistance_case_status set changes = changes + 1, renew_on = '-infinity';
  perform set_config('clearinghouse.inside', before, true);
  return null;
end $$;
create trigger assistance_holiday_status after insert or update or delete on kit_holiday
  for each statement execute function assistance_holidays_changed();
create trigger assistance_request_status after insert or update on assistance_request
  for each row execute function assistance_request_changed();
create trigger assistance_letter_status after insert or update on assistance_letter
  for each row execute function assistance_record_changed();
create trigger assistance_step_status after insert or update or delete on assistance_step
  for each row execute function assistance_record_changed();
create trigger assistance_silence_status after insert or update or delete on assistance_silence
  for each row execute function assistance_record_changed();
create trigger assistance_hold_status after insert or update or delete on assistance_hold
  for each row execute function assistance_record_changed();
create trigger assistance_summary_status after insert or update or delete on assistance_summary
  for each row execute function assistance_record_changed();
create trigger assistance_consent_status after insert or update or delete on consent_record
  for each row execute function assistance_consent_changed();
create trigger assistance_proof_status after insert or update or delete on consent_proof
  for each row execute function assistance_consent_changed();

-- Requests, needs and steps as they are counted. A request with two dates is counted on the one that it bears.
create view assistance_request_counted with (security_invoker = true) as
  select id, '/requests/' || id as address, requester as name,
    case when coalesce(state, '') = '' then for_states else array_prepend(state, for_states) end as states,
    coalesce(requested_on::text, date_as_received) as day, origin, channel,
    case when informal then 'informal' else 'formal' end as form,
    case when origin = 'received' then requested_on end as asked_on
  from assistance_request;
create view assistance_need_counted with (security_invoker = true) as
  select i.id, r.address, r.name || ': ' || coalesce(nullif(i.title, ''), left(i.words, 160)) as name, r.states, r.day, i.status,
    i.areas as area, r.origin, r.asked_on,
    case i.status when 'met' then 'full' when 'delivered' then 'part' when 'being-delivered' then 'part' else 'not' end as answer
  from assistance_need_item i join assistance_request_counted r on r.id = i.request_id where i.number > 0;
create view assistance_step_counted with (security_invoker = true) as
  select s.id, r.address, r.name, r.states, s.taken_on::text as day, s.step,
    s.taken_on - coalesce(lag(s.taken_on) over (partition by s.request_id order by s.taken_on, s.id), r.asked_on) as amount
  from assistance_step s join assistance_request_counted r on r.id = s.request_id;
