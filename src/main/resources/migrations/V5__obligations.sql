-- Versions of the matrix form that a person added or corrected. They contain nothing about any State.
create table obligations_form (
  id bigint generated always as identity primary key,
  name text not null,
  version text not null,
  files jsonb not null,
  reading jsonb, -- the words of an official copy, if the files come from one
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  accepted_by text,
  accepted_at timestamptz
);
alter table obligations_form enable row level security, force row level security;
create policy forms on obligations_form using ((select kit_inside())) with check ((select kit_inside()));
