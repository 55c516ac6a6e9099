-- The notices that an account marked as read on its desk. A notice only informs; a task that waits for an act ends
-- with that act and is never here.
create table tasks_read (
  account text not null check (account <> ''),
  kind text not null,
  record text not null,
  read_at timestamptz not null default now(),
  primary key (account, kind, record)
);
alter table tasks_read enable row level security, force row level security;
create policy program on tasks_read using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy own on tasks_read using (account = (select kit_name())) with check (account = (select kit_name()));
