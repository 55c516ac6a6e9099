-- The answers of a State that it names nobody for a place at present, with the last day on which it is not asked again.
create table contacts_gap_answer (
  id bigint generated always as identity primary key,
  party text not null,
  place text not null check (place in ('capital', 'mission')),
  made_on date not null,
  until_day date not null check (until_day >= made_on)
);
create index contacts_gap_answer_party on contacts_gap_answer (party);
alter table contacts_gap_answer enable row level security, force row level security;
create policy gap_answers_own on contacts_gap_answer for select
  using ((select kit_viewer()) = 'state' and party = (select kit_party()));
create policy gap_answers_made on contacts_gap_answer for insert
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));
create policy gap_answers_read on contacts_gap_answer for select using ((select contacts_keepers()) or (select kit_viewer()) = 'program');
create trigger contacts_gap_answer_only_added before update or delete on contacts_gap_answer
  for each row execute function kit_only_added();
