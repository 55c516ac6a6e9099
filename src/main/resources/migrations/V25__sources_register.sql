-- The register of documents by symbol and the register of laws and measures: what is known of a cited document besides
-- its title, its versions in languages, and its articles.

create table sources_registered (
  cited_id bigint primary key references sources_cited (id),
  register text not null check (register in ('document', 'law')),
  kind text not null check (kind <> ''),
  -- The party that issued it.
  origin text not null check (origin in ('state', 'committee', 'third-party')),
  -- The folded symbol, and that of the document that it adds to or corrects.
  symbol_key text not null default '',
  main_key text not null default '',
  number text not null default '',
  in_force_on text not null default '',
  repealed_on text not null default '',
  registered_at timestamptz not null default now(),
  registered_by text not null,
  check (register = 'law' or symbol_key <> '')
);
-- A symbol names one document of the register.
create unique index sources_registered_symbol on sources_registered (symbol_key) where register = 'document';
create index sources_registered_main on sources_registered (main_key) where main_key <> '';
alter table sources_registered enable row level security, force row level security;
create policy registered_read on sources_registered for select using (exists (select 1 from sources_cited c where c.id = cited_id));
create policy registered on sources_registered using ((select kit_inside())) with check ((select kit_inside()));

create view sources_register with (security_invoker = true) as
  select c.id, c.state, c.symbol, c.title, c.language, c.address, c.issued_on, c.repealed, r.register, r.kind, r.origin,
    r.symbol_key, r.main_key, r.number, r.in_force_on, r.repealed_on
  from sources_registered r join sources_cited c on c.id = r.cited_id;

-- A version of a document in a language: the official text or an unofficial translation, by its address or its file.
create table sources_version (
  id bigint generated always as identity primary key,
  cited_id bigint not null references sources_cited (id),
  language text not null check (language <> ''),
  official boolean not null,
  address text not null default '',
  document_id bigint references sources_document (id),
  file_name text not null default '',
  made_at timestamptz not null default now(),
  made_by text not null,
  check (address <> '' or document_id is not null)
);
create unique index sources_version_one on sources_version (cited_id, language, official);
alter table sources_version enable row level security, force row level security;
create policy versions_read on sources_version for select using (exists (select 1 from sources_cited c where c.id = cited_id));
create policy versions on sources_version using ((select kit_inside())) with check ((select kit_inside()));

-- An article of a law in a language, as the law numbers it.
create table sources_article (
  id bigint generated always as identity primary key,
  cited_id bigint not null references sources_cited (id),
  number text not null check (number <> ''),
  number_key text not null check (number_key <> ''),
  heading text not null default '',
  language text not null check (language <> ''),
  official boolean not null,
  words text not null check (words <> ''),
  made_at timestamptz not null default now(),
  made_by text not null
);
create unique index sources_article_one on sources_article (cited_id, number_key, language, official);
alter table sources_article enable row level security, force row level security;
create policy articles_read on sources_article for select using (exists (select 1 from sources_cited c where c.id = cited_id));
create policy articles on sources_article using ((select kit_inside())) with check ((select kit_inside()));
