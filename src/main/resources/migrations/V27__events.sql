-- Events are planned and edited by people, known under several titles, merged and parted again, and followed up.
select set_config('clearinghouse.viewer', 'program', true);

-- An event that turned out to be another keeps its rows and names the one that it is; parting is undoing that.
alter table outreach_event add column merged_into bigint references outreach_event (id);
create index outreach_event_merged on outreach_event (merged_into) where merged_into is not null;

-- What a person recorded over what a source told; the row of the source stays as it is.
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
  areas text not null default '',
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null
);
alter table outreach_detail enable row level security;
alter table outreach_detail force row level security;
create policy details on outreach_detail
  using (kit_inside() or kit_viewer() <> '' and consent_released(event_id)) with check (kit_inside());

-- An event as it stands now: what a person recorded, else what the source told.
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

-- Who takes part may be recorded before there is a note, and in more roles than taking part.
alter table outreach_participant alter column document_id drop not null;
alter table outreach_participant add column role text not null default 'participating';

-- A need that was voiced: which paragraphs and areas it concerns, and which State; the State decides what becomes of it.
alter table outreach_voiced_need alter column document_id drop not null;
alter table outreach_voiced_need add column areas text not null default '';
alter table outreach_voiced_need add column state text not null default '';

-- The merges, each with its reasons, so that it can be undone; and the pairs of which a person said that they are two.
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
create table outreach_not_same (
  one bigint not null references outreach_event (id),
  other bigint not null references outreach_event (id),
  why text not null default '',
  said_at timestamptz not null default now(),
  said_by text not null,
  primary key (one, other),
  check (one < other)
);

-- Figures as a source states them, beside what is counted from the list.
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

-- What was recommended or needed, and who sees to it.
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

-- The line of an event in the Committee's own list of outreach events.
create table outreach_list_line (
  event_id bigint primary key references outreach_event (id),
  held_on text not null,
  title text not null,
  place text not null,
  who text not null
);

-- A secret address of a calendar, for programs that cannot sign in; only a digest of it is kept.
create table outreach_calendar_address (
  id bigint generated always as identity primary key,
  account text not null,
  role text not null,
  party text not null,
  digest text not null unique,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

do $$
declare name text;
begin
  foreach name in array array['outreach_merge', 'outreach_not_same', 'outreach_follow_up', 'outreach_list_line',
      'outreach_calendar_address'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy inside on %I using (kit_inside()) with check (kit_inside())', name);
  end loop;
end $$;
alter table outreach_figure enable row level security;
alter table outreach_figure force row level security;
create policy figures on outreach_figure
  using (kit_inside() or kit_viewer() <> '' and consent_released(event_id)) with check (kit_inside());
