-- Outreach events: what sources report of them, what persons recorded, merges and follow-up.

-- A row has an address if it comes from a public page, or a document if it comes from a note. Dates
-- are as precise as the source: a day, a month or a year.
create table outreach_event (
  id bigint generated always as identity primary key,
  reference_id text unique,
  title text not null,
  start_on text not null default '',
  end_on text not null default '',
  days text not null default '',
  online boolean not null default false,
  city text not null default '',
  country text not null default '',
  venue_as_received text not null default '',
  kind text not null default '',
  attendance text not null default '',
  remark text not null default '',
  address text not null default '',
  document_id bigint references sources_document (id),
  -- An event that proved to be another one keeps its rows and names that one; a merge can be undone.
  merged_into bigint references outreach_event (id)
);
create index outreach_event_start on outreach_event (start_on);
create index outreach_event_long on outreach_event (start_on) where length(start_on) < 7 or left(end_on, 7) > left(start_on, 7);
create index outreach_event_country on outreach_event (country) where merged_into is null;
create index outreach_event_merged on outreach_event (merged_into) where merged_into is not null;

-- An event is released with the Committee's approval, unless it is withheld.
create function outreach_withheld(event_id bigint) returns boolean language sql stable as
  $$ select consent_kept_back('EVENT', event_id::text) $$;
create function outreach_released(event_id bigint) returns boolean language sql stable as
  $$ select consent_holds('EVENT', event_id::text, 'APPROVAL', 'FULL', '') and not outreach_withheld(event_id) $$;
alter table outreach_event enable row level security, force row level security;
create policy events on outreach_event
  using (kit_inside() or kit_viewer() <> '' and id::text not in (select consent_kept_back_ids('EVENT'))
    and (address <> '' or outreach_released(id)))
  with check (kit_inside());

-- What a person recorded in place of what a source reported; the row of the source is kept.
create table outreach_detail (
  event_id bigint primary key references outreach_event (id),
  status text not null,
  kind text not null default '',
  title text not null,
  other_titles jsonb not null default '[]',
  start_on text not null default '',
  end_on text not null default '',
  days text not null default '',
  opens text not null default '',
  closes text not null default '',
  online boolean not null default false,
  languages text not null default '',
  places jsonb not null default '[]',
  -- The State of the first place, by which the events of a State are found.
  country text not null default '',
  areas text not null default '',
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null
);
create index outreach_detail_start on outreach_detail (start_on);
create index outreach_detail_long on outreach_detail (start_on) where length(start_on) < 7 or left(end_on, 7) > left(start_on, 7);
create index outreach_detail_country on outreach_detail (country);
alter table outreach_detail enable row level security, force row level security;
create policy details on outreach_detail
  using (kit_inside() or kit_viewer() <> '' and outreach_released(event_id)) with check (kit_inside());

-- The current values of an event: what a person recorded, or else what the source reported.
create view outreach_event_now with (security_invoker = true) as
select e.id, e.reference_id, coalesce(d.title, e.title) as title, coalesce(d.start_on, e.start_on) as start_on,
  coalesce(d.end_on, e.end_on) as end_on, coalesce(d.days, e.days) as days, coalesce(d.online, e.online) as online,
  case when d.event_id is null then e.city else coalesce(d.places -> 0 ->> 'city', '') end as city,
  case when d.event_id is null then e.country else coalesce(d.places -> 0 ->> 'country', '') end as country,
  e.venue_as_received, e.kind, e.attendance, e.remark, e.address, e.document_id, e.merged_into,
  coalesce(d.status, '') as status, coalesce(d.kind, '') as kind_key, coalesce(d.other_titles, '[]') as other_titles,
  coalesce(d.opens, '') as opens, coalesce(d.closes, '') as closes, coalesce(d.languages, '') as languages,
  coalesce(d.places, '[]') as places, coalesce(d.areas, '') as areas, coalesce(d.version, 0) as version, d.changed_at
from outreach_event e left join outreach_detail d on d.event_id = e.id;

-- What one document reports of an event.
create table outreach_telling (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  document_id bigint not null references sources_document (id),
  in_passing boolean not null,
  title text not null,
  start_on text not null,
  end_on text not null,
  city text not null,
  country text not null,
  words text not null
);
create index outreach_telling_event on outreach_telling (event_id);
alter table outreach_telling enable row level security, force row level security;
create policy tellings on outreach_telling
  using (kit_inside() or kit_viewer() <> '' and outreach_released(event_id)) with check (kit_inside());

-- The folded words by which an event is found: those of its public page, and those of its details and documents, which
-- its release opens. They are computed in the program, and each change of what they are computed from makes them obsolete.
create table outreach_event_words (
  event_id bigint not null references outreach_event (id) on delete cascade,
  details boolean not null,
  words text not null default '',
  -- Counts the changes, so that words computed before a change are not written after it.
  changes bigint not null default 0,
  obsolete boolean not null default true,
  primary key (event_id, details)
);
create index outreach_event_words_obsolete on outreach_event_words (event_id) where obsolete;
alter table outreach_event_words enable row level security, force row level security;
create policy of_the_program on outreach_event_words using (consent_gate_asks() or (select kit_viewer()) = 'program')
  with check (consent_gate_asks() or (select kit_viewer()) = 'program');
create function outreach_words_changed(of_event bigint, added boolean) returns void language plpgsql as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  if added then
    insert into outreach_event_words (event_id, details) values (of_event, true), (of_event, false) on conflict do nothing;
  else
    update outreach_event_words set changes = changes + 1, obsolete = true where event_id = of_event;
  end if;
  perform set_config('clearinghouse.inside', before, true);
end $$;
create function outreach_event_changed() returns trigger language plpgsql as $$
begin
  perform outreach_words_changed(new.id, tg_op = 'INSERT');
  return null;
end $$;
create function outreach_report_changed() returns trigger language plpgsql as $$
begin
  perform outreach_words_changed(case when tg_op = 'DELETE' then old.event_id else new.event_id end, false);
  return null;
end $$;
create trigger outreach_event_words_changed after insert or update of title, city, start_on on outreach_event
  for each row execute function outreach_event_changed();
create trigger outreach_detail_words_changed after insert or update or delete on outreach_detail
  for each row execute function outreach_report_changed();
create trigger outreach_telling_words_changed after insert or update or delete on outreach_telling
  for each row execute function outreach_report_changed();

create table outreach_organizer (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  as_received text not null,
  name text not null,
  state text,
  body text,
  role text not null,
  address text not null default '',
  document_id bigint references sources_document (id)
);
create index outreach_organizer_event on outreach_organizer (event_id);
alter table outreach_organizer enable row level security, force row level security;
create policy organizers on outreach_organizer
  using (kit_inside() or kit_viewer() <> '' and event_id::text not in (select consent_kept_back_ids('EVENT'))
    and (address <> '' or outreach_released(event_id)))
  with check (kit_inside());

-- Participants, which may be recorded before there is a note.
create table outreach_participant (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  group_as_received text not null,
  as_received text not null,
  kind text not null,
  state text,
  body text,
  role text not null default 'participating',
  document_id bigint references sources_document (id)
);
create index outreach_participant_event on outreach_participant (event_id);
create index outreach_participant_state on outreach_participant (state);
alter table outreach_participant enable row level security, force row level security;
create policy participants on outreach_participant
  using (kit_inside() or kit_viewer() <> '' and outreach_released(event_id)) with check (kit_inside());

create table outreach_contribution (
  id bigint generated always as identity primary key,
  donor text not null,
  state text,
  fund text not null,
  given_on text not null default '',
  amount numeric,
  currency text,
  words text not null default '',
  event_reference text not null default '',
  remark text not null default '',
  address text not null default '',
  document_id bigint references sources_document (id)
);
alter table outreach_contribution enable row level security, force row level security;
create policy contributions on outreach_contribution
  using (kit_inside() or kit_viewer() <> '' and (address <> '' or document_id in
    (select t.document_id from outreach_telling t where not t.in_passing)))
  with check (kit_inside());

-- A need that was voiced at an event: the areas and the State it concerns. The State decides whether
-- it becomes a request.
create table outreach_voiced_need (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  state text not null default '',
  words text not null,
  paragraphs text not null,
  areas text not null default '',
  who text not null,
  document_id bigint references sources_document (id)
);
alter table outreach_voiced_need enable row level security, force row level security;
create policy voiced_needs on outreach_voiced_need
  using (kit_inside() or kit_viewer() <> '' and outreach_released(event_id)) with check (kit_inside());

-- Figures on participation as a source states them, beside what is counted from the list.
create table outreach_figure (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  what text not null,
  value text not null,
  source text not null,
  address text not null default '',
  language text not null default '',
  stated_on text not null default '',
  document_id bigint references sources_document (id),
  made_at timestamptz not null default now(),
  made_by text not null
);
create index outreach_figure_event on outreach_figure (event_id);
alter table outreach_figure enable row level security, force row level security;
create policy figures on outreach_figure
  using (kit_inside() or kit_viewer() <> '' and outreach_released(event_id)) with check (kit_inside());

-- Merges, each with its reasons, so that it can be undone.
create table outreach_merge (
  id bigint generated always as identity primary key,
  kept bigint not null references outreach_event (id),
  absorbed bigint not null references outreach_event (id),
  moved text not null default '',
  why text not null default '',
  merged_at timestamptz not null default now(),
  merged_by text not null,
  undone_at timestamptz
);
create index outreach_merge_kept on outreach_merge (kept);
alter table outreach_merge enable row level security, force row level security;
create policy inside on outreach_merge using (kit_inside()) with check (kit_inside());

-- Pairs of events that a person declared to be different.
create table outreach_not_same (
  one bigint not null references outreach_event (id),
  other bigint not null references outreach_event (id),
  why text not null default '',
  said_at timestamptz not null default now(),
  said_by text not null,
  primary key (one, other),
  check (one < other)
);
alter table outreach_not_same enable row level security, force row level security;
create policy inside on outreach_not_same using (kit_inside()) with check (kit_inside());

-- Recommendations and needs that are followed up, each with the role that is responsible.
create table outreach_follow_up (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  words text not null,
  document_id bigint references sources_document (id),
  source text not null default '',
  paragraph text not null default '',
  owner_role text not null,
  owner_name text not null default '',
  by_when date,
  state text not null default 'open',
  why text not null default '',
  made_at timestamptz not null default now(),
  made_by text not null
);
create index outreach_follow_up_event on outreach_follow_up (event_id);
create index outreach_follow_up_open on outreach_follow_up (owner_role) where state = 'open';
alter table outreach_follow_up enable row level security, force row level security;
create policy inside on outreach_follow_up using (kit_inside()) with check (kit_inside());

-- The line of an event in the Committee's own list of outreach events.
create table outreach_list_line (
  event_id bigint primary key references outreach_event (id),
  held_on text not null,
  title text not null,
  place text not null,
  who text not null
);
alter table outreach_list_line enable row level security, force row level security;
create policy inside on outreach_list_line using (kit_inside()) with check (kit_inside());

-- Events, participations and persons as they are counted. Where sources disagree on a number of persons, the smallest counts;
-- a number that a source gives in words counts for nothing.
create view outreach_event_counted with (security_invoker = true) as
  select id, '/events/' || id as address, title as name, array_remove(array[country], '') as states, start_on as day,
    coalesce(nullif(kind_key, ''), kind) as kind, case when online then 'online' else 'in-person' end as form,
    coalesce(nullif(status, ''), 'reported') as status
  from outreach_event_now where merged_into is null;
create view outreach_participation_counted with (security_invoker = true) as
  select p.id, e.address, p.as_received || ': ' || e.name as name, array_remove(array[p.state], null) as states, e.day, p.kind, p.role
  from outreach_participant p join outreach_event_counted e on e.id = p.event_id;
create view outreach_person_counted with (security_invoker = true) as
  with stated as (
    select event_id, min(value::int) filter (where what = 'participants') as persons,
      min(value::int) filter (where what = 'women') as women, min(value::int) filter (where what = 'men') as men
    from outreach_figure where value ~ '^[0-9]{1,6}$' group by event_id)
  select e.id, e.address, e.name, e.states, e.day, e.form, s.sex, s.amount
  from outreach_event_counted e left join stated t on t.event_id = e.id
  cross join lateral (
    select 'women' as sex, t.women as amount where t.women is not null
    union all select 'men', t.men where t.men is not null
    union all select 'not-stated', greatest(t.persons - coalesce(t.women, 0) - coalesce(t.men, 0), 0) where t.persons is not null
    union all select 'no-number', null where coalesce(t.persons, t.women, t.men) is null) s;
