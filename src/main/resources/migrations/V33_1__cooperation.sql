-- What the States of a joint project write together: texts with comments and agreements, the schedule, recommendations
-- with their results, and files. A row names the States that took part or were invited when it was added; a State that
-- joins later reads only what is added from then on.

-- Whether the viewer's State takes part and is named.
create function cooperation_reads(of_id bigint, named text[]) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and kit_party() = any (named) and cooperation_takes_part(of_id)
$$;

-- The versions of the joint text of a plan, or of the joint report of a review or visit.
create table cooperation_text (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  state text not null,
  words text not null check (words <> ''),
  receivers text[] not null,
  on_day date not null,
  written_by text not null
);
create table cooperation_comment (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  text_id bigint not null references cooperation_text (id),
  state text not null,
  words text not null check (words <> ''),
  receivers text[] not null,
  on_day date not null,
  written_by text not null
);
-- What a State answered to a version: it does not agree, it agrees, the Committee may read it, everybody may. The last
-- answer of a State counts.
create table cooperation_agreement (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  text_id bigint not null references cooperation_text (id),
  state text not null,
  level text not null check (level in ('none', 'text', 'members', 'full')),
  document text not null,
  receivers text[] not null,
  on_day date not null,
  given_by text not null
);
create table cooperation_recommendation (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  -- The State that wrote it here, the State that wrote it first, and the State that follows it up.
  state text not null,
  author text not null,
  owner text not null,
  words text not null check (words <> ''),
  due date,
  -- The recommendation of the round before that it takes on.
  earlier bigint references cooperation_recommendation (id),
  receivers text[] not null,
  on_day date not null,
  written_by text not null
);
create table cooperation_result (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  recommendation_id bigint not null references cooperation_recommendation (id),
  state text not null,
  status text not null check (status in ('open', 'in-progress', 'done', 'not-taken-up')),
  words text not null default '',
  receivers text[] not null,
  on_day date not null,
  reported_by text not null
);
create table cooperation_file (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  state text not null,
  original_id bigint not null references sources_original (id),
  file_name text not null,
  sha256 text not null,
  receivers text[] not null,
  on_day date not null,
  added_by text not null,
  ended_on date
);
-- Meetings, visits and days on which a draft is due. The organizer sees them too.
create table cooperation_date (
  id bigint generated always as identity primary key,
  project_id bigint not null references cooperation_project (id),
  kind text not null check (kind in ('meeting', 'visit', 'draft-due')),
  title text not null check (title <> ''),
  place text not null default '',
  starts date not null,
  ends date,
  state text not null default '',
  on_day date not null,
  added_by text not null,
  cancelled_on date
);
do $$
declare one text;
begin
  foreach one in array array['text', 'comment', 'agreement', 'recommendation', 'result', 'file'] loop
    execute format('create index on cooperation_%s (project_id)', one);
    execute format('alter table cooperation_%s enable row level security, force row level security', one);
    execute format('create policy of_own on cooperation_%s for select using ((select kit_viewer()) = ''state'''
      ' and state = (select kit_party()))', one);
    execute format('create policy added_own on cooperation_%s for insert with check ((select kit_viewer()) = ''state'''
      ' and state = (select kit_party()) and cooperation_takes_part(project_id))', one);
    execute format('create policy received on cooperation_%s for select using (cooperation_reads(project_id, receivers))', one);
  end loop;
  foreach one in array array['text', 'comment', 'agreement', 'recommendation', 'result'] loop
    execute format('create trigger cooperation_%1$s_only_added before update or delete on cooperation_%1$s'
      ' for each row execute function kit_only_added()', one);
  end loop;
end $$;
drop policy received on cooperation_file;
create policy received on cooperation_file for select using (ended_on is null and cooperation_reads(project_id, receivers));
create policy withdrawn_own on cooperation_file for update using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy of_the_program on cooperation_file for select using ((select kit_viewer()) = 'program');
create policy of_the_program on cooperation_text for select using ((select kit_viewer()) = 'program');
create policy of_the_program on cooperation_agreement for select using ((select kit_viewer()) = 'program');
-- The States recommend to each other: the one that follows a recommendation up reads it.
create policy of_owner on cooperation_recommendation for select
  using ((select kit_viewer()) = 'state' and owner = (select kit_party()));

create index on cooperation_date (project_id);
alter table cooperation_date enable row level security, force row level security;
create policy dates on cooperation_date
  using (cooperation_takes_part(project_id) or cooperation_organizes(project_id))
  with check (cooperation_takes_part(project_id) or cooperation_organizes(project_id));

-- A text leaves the circle of its States through the gate alone, once all of them agreed to it.
do $$
declare was text;
begin
  select pg_get_constraintdef(oid) into was from pg_constraint where conname = 'consent_record_subject_kind_check';
  alter table consent_record drop constraint consent_record_subject_kind_check;
  execute 'alter table consent_record add constraint consent_record_subject_kind_check '
    || replace(was, '''REPORT''::text', '''REPORT''::text, ''JOINT_TEXT''::text');
  select pg_get_expr(polqual, polrelid) into was from pg_policy where polname = 'asked_by_the_gate';
  execute 'alter policy asked_by_the_gate on consent_record using '
    || '((subject_kind <> ''JOINT_TEXT'' or consent_gate_asks() or kit_inside()) and (' || was || '))';
end $$;
create policy texts_open on cooperation_text for select using ((select kit_viewer()) <> ''
  and not consent_kept_back('JOINT_TEXT', id::text) and (consent_holds('JOINT_TEXT', id::text, 'CONSENT', 'FULL', '')
    or (select kit_viewer()) = 'committee' and consent_holds('JOINT_TEXT', id::text, 'CONSENT', 'MEMBERS', '')));
create function cooperation_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() = 'state' and exists (select 1 from cooperation_text t where t.id::text = of_id
      and (t.state = kit_party() or kit_party() = any (t.receivers))) end
$$;
create policy joint_consents_read on consent_record for select
  using (subject_kind = 'JOINT_TEXT' and cooperation_is_own(subject_id));
create policy joint_disclosures_read on consent_disclosure for select
  using (subject_kind = 'JOINT_TEXT' and cooperation_is_own(subject_id));
