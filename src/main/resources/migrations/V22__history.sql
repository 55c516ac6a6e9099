-- Changes that States propose to their matrices after a case.

-- The comment on the State's matrix that a need led to; the comment itself belongs to the matrix.
create table history_change (
  id bigint generated always as identity primary key,
  need_id bigint not null,
  state text not null,
  form text not null,
  comment_id bigint not null unique,
  made_at timestamptz not null default now()
);
create index history_change_need on history_change (need_id);
alter table history_change enable row level security, force row level security;
create policy changes_read on history_change for select using ((select kit_inside())
  or (select kit_viewer()) = 'state' and state = (select kit_party()));
create policy changes_made on history_change for insert
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
