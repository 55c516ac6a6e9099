-- Effective practices, as a State or an organization describes them; posted with its consent.
create table practices_practice (
  id bigint generated always as identity primary key,
  party text not null,
  title text not null,
  words text not null,
  areas text not null,
  source text not null,
  address text not null default '',
  on_day date,
  made_at timestamptz not null default now(),
  made_by text not null
);
alter table practices_practice enable row level security, force row level security;
create policy practices on practices_practice using ((select kit_inside())) with check ((select kit_inside()));
create policy practices_open on practices_practice for select using ((select kit_viewer()) <> ''
  and consent_holds('PRACTICE', id::text, 'CONSENT', 'FULL', '') and not consent_kept_back('PRACTICE', id::text));
create policy practices_own on practices_practice for select
  using ((select kit_viewer()) = 'state' and party = (select kit_party()));
