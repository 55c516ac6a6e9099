-- The folded words by which the lists of the registers find a cited document. The program computes them when a list is searched by
-- words; a change of the document removes them.
create table sources_words (
  cited_id bigint primary key references sources_cited (id) on delete cascade,
  words text not null,
  symbol text not null
);
alter table sources_words enable row level security, force row level security;
create policy words on sources_words using (exists (select 1 from sources_cited c where c.id = cited_id))
  with check (exists (select 1 from sources_cited c where c.id = cited_id));
-- What the repositories of checks, words and lists read of the documents.
create view sources_addressed with (security_invoker = true) as
  select id, address from sources_cited where address <> '';
create view sources_cited_states with (security_invoker = true) as
  select distinct state from sources_cited;
create view sources_worded with (security_invoker = true) as
  select c.id, c.title, c.symbol, coalesce((select r.number from sources_registered r where r.cited_id = c.id), '') as number
  from sources_cited c;
create view sources_listed with (security_invoker = true) as
  select e.*, w.words, w.symbol as folded from sources_register e left join sources_words w on w.cited_id = e.id;
create view sources_unregistered with (security_invoker = true) as
  select c.*, w.words from sources_cited c left join sources_words w on w.cited_id = c.id
  where not exists (select 1 from sources_registered r where r.cited_id = c.id);

create function sources_cited_changed() returns trigger language plpgsql as $$
begin
  delete from sources_words where cited_id = new.id;
  return null;
end $$;
create function sources_registered_changed() returns trigger language plpgsql as $$
begin
  delete from sources_words where cited_id = new.cited_id;
  return null;
end $$;
create trigger sources_words_of_document after update on sources_cited
  for each row execute function sources_cited_changed();
create trigger sources_words_of_entry after insert or update on sources_registered
  for each row execute function sources_registered_changed();
create index sources_cited_state on sources_cited (state);
