-- Needs while a State writes them, what events propose to it, and what a case proposes to its matrix.
select set_config('clearinghouse.viewer', 'program', true);

-- A draft is its State's alone: no other viewer has a policy here, the program itself neither.
create table needs_draft (
  id bigint generated always as identity primary key,
  state text not null,
  form text not null,
  answers jsonb not null default '{}',
  origin text not null default '',
  passage text not null default '',
  version int not null default 1,
  made_at timestamptz not null default now(),
  made_by text not null,
  changed_at timestamptz not null default now(),
  changed_by text not null default '',
  removed_at timestamptz,
  sent_at timestamptz,
  sent_request bigint,
  sent_need bigint
);
create index asking_draft_state on needs_draft (state);
create index asking_draft_need on needs_draft (sent_need);
alter table needs_draft enable row level security;
alter table needs_draft force row level security;
create policy drafts_own on needs_draft using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- A need voiced at an event, proposed to the State concerned. An expert may lay one down and never read one:
-- whether the State takes it up is for the State to say, and silence says nothing.
create table needs_proposal (
  id bigint generated always as identity primary key,
  state text not null,
  voiced_need bigint not null,
  event_id bigint not null,
  event_title text not null,
  event_day text not null default '',
  passage text not null,
  who text not null default '',
  made_at timestamptz not null default now(),
  answered_at timestamptz,
  draft_id bigint references needs_draft (id),
  unique (state, voiced_need)
);
alter table needs_proposal enable row level security;
alter table needs_proposal force row level security;
create policy proposals_laid on needs_proposal for insert
  with check ((select kit_viewer()) = 'committee' and answered_at is null and draft_id is null);
create policy proposals_own on needs_proposal for select
  using ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy proposals_answered on needs_proposal for update
  using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- Which comment on which field of the matrix a need item led to; the comment itself is the matrix's.
create table needs_change (
  id bigint generated always as identity primary key,
  need_id bigint not null,
  state text not null,
  form text not null,
  comment_id bigint not null unique,
  made_at timestamptz not null default now()
);
create index asking_change_need on needs_change (need_id);
alter table needs_change enable row level security;
alter table needs_change force row level security;
create policy changes_read on needs_change for select using ((select kit_inside())
  or (select kit_viewer()) = 'state' and state = (select kit_party()));
create policy changes_made on needs_change for insert
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
