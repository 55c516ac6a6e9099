-- Requests as cases: how they arrived, who sees what, the steps of their procedure, silence, holds and letters.
select set_config('clearinghouse.viewer', 'program', true);

-- The day of the program and the day of the second wall are one: connections say it, as they say for whom they ask.
create or replace function kit_today() returns date language sql stable as $$
  select coalesce(nullif(current_setting('clearinghouse.today', true), '')::date, (now() at time zone 'America/New_York')::date)
$$;
create function kit_role() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.role', true), '') $$;

alter table assistance_request drop constraint assistance_request_requester_date_as_received_key;
alter table assistance_request
  add column origin text not null default 'reference' check (origin in ('reference', 'received')),
  add column channel text not null default '',
  add column for_states text[] not null default '{}',
  add column requested_on date,
  add column received_on date,
  add column procedure text not null default '',
  add column informal boolean not null default false,
  add column recorded_at timestamptz not null default now(),
  add column recorded_by text not null default '',
  -- From when it was before the members, was sent to providers, stood posted: the acts, beside the consents.
  add column members_from date,
  add column providers_from date,
  add column posted_from date,
  add constraint assistance_request_received check (origin = 'reference' or requested_on is not null and received_on is not null);
create unique index assistance_request_reference on assistance_request (requester, date_as_received) where origin = 'reference';
create index assistance_request_state on assistance_request (state);

alter table assistance_need_item
  add column received boolean not null default false,
  add column title text not null default '',
  add column status text not null default 'open' check (status in
    ('not-yet-specific', 'open', 'offered', 'being-delivered', 'delivered', 'met', 'withdrawn')),
  add column areas text[] not null default '{}',
  add column kinds text[] not null default '{}',
  add column paragraphs text[] not null default '{}',
  add column weapons text[] not null default '{}',
  add column situation text not null default '',
  add column objective text not null default '',
  add column beneficiaries text not null default '',
  add column people text not null default '',
  add column needed_by text not null default '',
  add column language text not null default '',
  add column elsewhere text not null default '',
  add column preferred_provider text not null default '',
  add column began text not null default '';
update assistance_need_item set status = 'not-yet-specific' where specificity <> 'specific item';
create index assistance_need_item_request on assistance_need_item (request_id);

-- The letter as received: words and file, apart from what a summary may show.
create table assistance_letter (
  request_id bigint primary key references assistance_request (id),
  reference text not null default '',
  language text not null default '',
  document_id bigint references sources_document (id),
  words text not null default ''
);
-- Summaries are written apart: one of the request (item_id null), one of each item.
create table assistance_summary (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  item_id bigint references assistance_need_item (id),
  language text not null default 'en',
  words text not null,
  written_at timestamptz not null default now(),
  written_by text not null
);
create unique index assistance_summary_one on assistance_summary (request_id, coalesce(item_id, 0));

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
-- A silence period: opened, objected to or not. Silence is its own act, never an express word.
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
  document text not null default ''
);
create index assistance_silence_request on assistance_silence (request_id);
-- Any member may hold a case at any step; only the one who placed the hold lifts it.
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
-- When the Committee was briefed, and on which period.
create table assistance_brief (
  id bigint generated always as identity primary key,
  first_day date not null,
  last_day date not null,
  briefed_on date not null,
  recorded_by text not null
);

-- Letters as drafted, changed, dispatched; what came back as proof of receipt.
create table letters_letter (
  id bigint generated always as identity primary key,
  subject text not null,
  template text not null,
  language text not null,
  form text not null,
  party text not null default '',
  addressee text not null,
  reference text not null default '',
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
  receipt_recorded_by text not null default ''
);
create index letters_letter_subject on letters_letter (subject);

-- Who sees a case, and who sees it in full.
create function assistance_own(of_state text, for_states text[]) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and (of_state = kit_party() or kit_party() = any (for_states))
$$;
create function assistance_inside(request bigint, members_from date) returns boolean language sql stable as $$
  select kit_viewer() = 'program' or kit_viewer() = 'committee' and (kit_role() not in ('member', 'coordinator')
    or members_from is not null or consent_holds('REQUEST', request::text, 'CONSENT', 'MEMBERS', ''))
$$;
create function assistance_named(request bigint, providers_from date) returns boolean language sql stable as $$
  select not consent_kept_back('REQUEST', request::text) and case kit_viewer()
    when 'provider' then providers_from is not null and consent_holds('REQUEST', request::text, 'CONSENT', 'PROVIDERS', '')
    when 'region' then consent_holds('REQUEST', request::text, 'CONSENT', 'ORGANIZATION', kit_party())
    else false end
$$;
create function assistance_posted(request bigint, posted_from date, for_use text) returns boolean language sql stable as $$
  select kit_viewer() <> '' and posted_from is not null and not consent_kept_back('REQUEST', request::text)
    and consent_holds('REQUEST', request::text, 'CONSENT', for_use, '')
$$;
alter table assistance_request enable row level security;
alter table assistance_request force row level security;
create policy requests_read on assistance_request for select using (origin = 'reference'
  or assistance_inside(id, members_from) or assistance_own(state, for_states) or assistance_named(id, providers_from)
  or assistance_posted(id, posted_from, 'SUMMARY') or assistance_posted(id, posted_from, 'FULL'));
create policy requests_made on assistance_request for insert with check ((select kit_inside())
  or (select kit_viewer()) = 'state' and origin = 'received' and state = (select kit_party())
    and members_from is null and providers_from is null and posted_from is null);
create policy requests_changed on assistance_request for update using ((select kit_inside())) with check ((select kit_inside()));

create function assistance_in_full(request bigint) returns boolean language sql stable as $$
  select exists (select 1 from assistance_request r where r.id = request and (r.origin = 'reference'
    or assistance_inside(r.id, r.members_from) or assistance_own(r.state, r.for_states)
    or assistance_named(r.id, r.providers_from) or assistance_posted(r.id, r.posted_from, 'FULL')))
$$;
create function assistance_is_own(request bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select 1 from assistance_request r where r.id = request and assistance_own(r.state, r.for_states))
$$;
create function assistance_of_own_making(request bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select 1 from assistance_request r
    where r.id = request and r.origin = 'received' and r.state = kit_party())
$$;
-- An item alone can be kept back, whatever was given for its request.
alter table assistance_need_item enable row level security;
alter table assistance_need_item force row level security;
create policy items_read on assistance_need_item for select using (not received
  or assistance_in_full(request_id) and (kit_viewer() in ('program', 'committee', 'state') or not consent_kept_back('NEED', id::text)));
create policy items_made on assistance_need_item for insert with check ((select kit_inside())
  or received and assistance_of_own_making(request_id));
create policy items_changed on assistance_need_item for update using ((select kit_inside())) with check ((select kit_inside()));

alter table assistance_letter enable row level security;
alter table assistance_letter force row level security;
create policy letters_read on assistance_letter for select using (assistance_in_full(request_id));
create policy letters_made on assistance_letter for insert with check ((select kit_inside()) or assistance_of_own_making(request_id));

alter table assistance_summary enable row level security;
alter table assistance_summary force row level security;
create policy summaries_read on assistance_summary for select using (exists (select 1 from assistance_request r
  where r.id = request_id) and (item_id is null or kit_viewer() in ('program', 'committee', 'state')
    or not consent_kept_back('NEED', item_id::text)));
create policy summaries_written on assistance_summary for insert with check ((select kit_inside()) or assistance_of_own_making(request_id));
create policy summaries_changed on assistance_summary for update using ((select kit_inside()) or assistance_of_own_making(request_id))
  with check ((select kit_inside()) or assistance_of_own_making(request_id));

alter table assistance_step enable row level security;
alter table assistance_step force row level security;
create policy steps on assistance_step using ((select kit_inside())) with check ((select kit_inside()));
create policy steps_own on assistance_step for select using (assistance_is_own(request_id));
alter table assistance_silence enable row level security;
alter table assistance_silence force row level security;
create policy silences on assistance_silence using ((select kit_inside())) with check ((select kit_inside()));
create policy silences_own on assistance_silence for select using (assistance_is_own(request_id));
create policy silences_objected on assistance_silence for update using (assistance_of_own_making(request_id) and objected_on is null)
  with check (assistance_of_own_making(request_id));
alter table assistance_hold enable row level security;
alter table assistance_hold force row level security;
create policy holds on assistance_hold using ((select kit_inside())) with check ((select kit_inside()));
alter table assistance_brief enable row level security;
alter table assistance_brief force row level security;
create policy briefs on assistance_brief using ((select kit_inside())) with check ((select kit_inside()));

-- A letter is the Committee's until it is dispatched; then the one it is addressed to sees it.
alter table letters_letter enable row level security;
alter table letters_letter force row level security;
create policy letters on letters_letter using ((select kit_inside())) with check ((select kit_inside()));
create policy letters_dispatched on letters_letter for select using ((select kit_viewer()) in ('state', 'provider', 'region')
  and dispatched_on is not null and party <> '' and party = (select kit_party()));

-- A State's own people record its consents on its own requests and items, and nobody else reads those of a request.
create or replace function workspace_is_own(of_kind text, of_id text) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and (
    of_kind = 'WORKSPACE' and exists (select 1 from workspace_entry e where e.id::text = of_id and e.state = kit_party())
    or of_kind = 'MATRIX' and starts_with(of_id, kit_party() || ' ')
    or of_kind = 'REQUEST' and exists (select 1 from assistance_request r where r.id::text = of_id
      and r.origin = 'received' and r.state = kit_party())
    or of_kind = 'NEED' and exists (select 1 from assistance_need_item n join assistance_request r on r.id = n.request_id
      where n.id::text = of_id and r.origin = 'received' and r.state = kit_party()))
$$;
drop policy asked_by_the_gate on consent_record;
create policy asked_by_the_gate on consent_record for select using (
  coalesce(current_setting('clearinghouse.inside', true), '') = 'yes' or kit_inside()
  or subject_kind not in ('WORKSPACE', 'REQUEST', 'NEED') and kit_viewer() <> '' or workspace_is_own(subject_kind, subject_id));

-- The letter that a State sends with its request: it may add it, and read what it added.
create policy documents_sent on sources_document for insert with check ((select kit_viewer()) = 'state' and kind = 'assistance-request');
create policy documents_sent_read on sources_document for select
  using ((select kit_viewer()) = 'state' and kind = 'assistance-request' and recorded_by = (select kit_name()));
