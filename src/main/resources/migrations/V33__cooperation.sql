-- Joint projects of States: regional plans, peer reviews and visits. A State sees its own rows, and of the rows of the
-- other States those that were shared with it while it takes part. Nobody else sees them: not the Committee, nor a State
-- that is invited and has not accepted.

-- The title, the kind and the purpose are seen by the States that are invited or take part, and by who organizes it.
create table cooperation_project (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('regional-plan', 'peer-review', 'visit')),
  title text not null check (title <> ''),
  purpose text not null,
  -- A State, a regional coordinator of an organization or State, or the secretariat.
  organizer_kind text not null check (organizer_kind in ('state', 'region', 'committee')),
  organizer text not null default '',
  invited text[] not null default '{}',
  members text[] not null default '{}',
  -- The States that declined or left; they keep what they have seen of the head.
  former text[] not null default '{}',
  -- The project of which this is the next round.
  earlier bigint references cooperation_project (id),
  opened_on date not null,
  opened_by text not null
);
alter table cooperation_project enable row level security, force row level security;
create policy projects_of_states on cooperation_project using ((select kit_viewer()) = 'state'
    and ((select kit_party()) = any (members) or (select kit_party()) = any (invited) or (select kit_party()) = any (former)))
  with check ((select kit_viewer()) = 'state'
    and ((select kit_party()) = any (members) or (select kit_party()) = any (invited) or (select kit_party()) = any (former)));
create policy projects_organized on cooperation_project
  using (organizer_kind = (select kit_viewer()) and (organizer_kind = 'region' and organizer = (select kit_party())
    or organizer_kind = 'committee' and (select kit_role()) = 'secretariat'))
  with check (organizer_kind = (select kit_viewer()) and (organizer_kind = 'region' and organizer = (select kit_party())
    or organizer_kind = 'committee' and (select kit_role()) = 'secretariat'));
create policy projects_of_the_program on cooperation_project for select using ((select kit_viewer()) = 'program');

-- Whether the viewer's State takes part in a project; the policy of the project applies.
create function cooperation_takes_part(of_id bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select from cooperation_project p where p.id = of_id and kit_party() = any (p.members))
$$;
-- Whether the viewer organizes a project and is no State.
create function cooperation_organizes(of_id bigint) returns boolean language sql stable as $$
  select kit_viewer() in ('region', 'committee') and exists (select from cooperation_project p where p.id = of_id)
$$;

-- The invitations and answers. Lines are only added.
create table cooperation_answer (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  state text not null,
  event text not null check (event in ('invited', 'accepted', 'declined', 'left')),
  words text not null default '',
  on_day date not null,
  recorded_by text not null
);
create index cooperation_answer_project on cooperation_answer (project_id);
alter table cooperation_answer enable row level security, force row level security;
create policy answers_own on cooperation_answer using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy answers_read on cooperation_answer for select
  using (cooperation_takes_part(project_id) or cooperation_organizes(project_id));
create policy answers_asked on cooperation_answer for insert
  with check (event = 'invited' and (cooperation_takes_part(project_id) or cooperation_organizes(project_id)));
create trigger cooperation_answer_only_added before update or delete on cooperation_answer
  for each row execute function kit_only_added();

-- The lines of a State, as it writes them: visible to the State only.
create table cooperation_line (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  state text not null,
  action text not null check (action <> ''),
  lead text not null default '',
  begins text not null default '',
  ends text not null default '',
  indicator text not null default '',
  version int not null default 1,
  changed_on date not null,
  changed_by text not null,
  removed_at timestamptz
);
create index cooperation_line_project on cooperation_line (project_id);
alter table cooperation_line enable row level security, force row level security;
create policy lines_own on cooperation_line using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- What a State shared of a line: its text as it was, and the States that it named. Only the end of it is added.
create table cooperation_share (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  line_id bigint not null references cooperation_line (id),
  state text not null,
  version int not null,
  action text not null,
  lead text not null,
  begins text not null,
  ends text not null,
  indicator text not null,
  receivers text[] not null,
  shared_on date not null,
  shared_by text not null,
  ended_on date
);
create unique index cooperation_share_current on cooperation_share (line_id) where ended_on is null;
create index cooperation_share_project on cooperation_share (project_id);
alter table cooperation_share enable row level security, force row level security;
create policy shares_own on cooperation_share using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy shares_received on cooperation_share for select using (ended_on is null
  and (select kit_viewer()) = 'state' and (select kit_party()) = any (receivers) and cooperation_takes_part(project_id));
