-- Sources to look at again: those that an expert dismissed, and the accounts that want them on their desks.

create table registers_dismissal (
  id bigint generated always as identity primary key,
  cited_id bigint not null references sources_cited (id),
  reason text not null check (reason in ('old', 'repealed', 'dead')),
  -- What the item was about, such as the date of issue; another value makes a new item.
  finding text not null,
  why text not null check (why <> ''),
  dismissed_on date not null,
  dismissed_by text not null
);
create index registers_dismissal_cited on registers_dismissal (cited_id);
alter table registers_dismissal enable row level security, force row level security;
create policy dismissals on registers_dismissal using ((select kit_inside())) with check ((select kit_inside()));
create trigger registers_dismissal_only_added before update or delete on registers_dismissal
  for each row execute function kit_only_added();

create table registers_watch (
  account text primary key check (account <> ''),
  years int not null check (years between 1 and 100),
  since date not null
);
alter table registers_watch enable row level security, force row level security;
create policy program on registers_watch using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy own on registers_watch using (account = (select kit_name())) with check (account = (select kit_name()));
