-- The last check of the address of a cited document. A row of another address than that of the document counts for nothing.
create table sources_address (
  cited_id bigint primary key references sources_cited (id),
  address text not null check (address <> ''),
  checked_on date not null,
  outcome text not null check (outcome in ('answered', 'not-found', 'error', 'no-connection', 'too-slow', 'certificate', 'undecided')),
  -- The status of HTTP, if there was one.
  status int,
  -- The days without an answer since the last answer: their number, the first and the last.
  missed_days int not null default 0 check (missed_days >= 0),
  missed_since date,
  missed_on date,
  check ((missed_days = 0) = (missed_since is null) and (missed_since is null) = (missed_on is null))
);
alter table sources_address enable row level security, force row level security;
create policy addresses_read on sources_address for select using (exists (select 1 from sources_cited c where c.id = cited_id));
create policy addresses_checked on sources_address using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
