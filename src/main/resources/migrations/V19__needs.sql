-- Drafts of a State's needs, and needs from events that are proposed to a State.

-- A draft is visible to its State only: no other viewer has a policy, not even the program.
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
create index needs_draft_state on needs_draft (state);
create index needs_draft_need on needs_draft (sent_need);
alter table needs_draft enable row level security, force row level security;
create policy drafts_own on needs_draft using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- A need that was voiced at an event, proposed to the State concerned. An expert may add a proposal
-- and never read one: whether the State takes it up is for the State to say, and silence means nothing.
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
alter table needs_proposal enable row level security, force row level security;
create policy proposals_laid on needs_proposal for insert
  with check ((select kit_viewer()) = 'committee' and answered_at is null and draft_id is null);
create policy proposals_own on needs_proposal for select
  using ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy proposals_answered on needs_proposal for update
  using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
