-- Whether a State wants the signatures of two persons before something leaves.
create table contacts_signing (
  party text primary key,
  two boolean not null
);
alter table contacts_signing enable row level security, force row level security;
create policy signing_own on contacts_signing
  using ((select kit_viewer()) = 'state' and party = (select kit_party()) or (select kit_viewer()) = 'program')
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));

-- An act that the first person signed: the form as it was sent, which the second person sends again. The State alone sees it.
create table contacts_signature (
  id bigint generated always as identity primary key,
  party text not null check (party <> ''),
  -- The key of the name of the act.
  act text not null,
  title text not null,
  -- The address to which the form is sent.
  address text not null,
  form jsonb not null,
  -- The digest of the address and the form.
  digest text not null,
  first_by text not null,
  first_at timestamptz not null default now(),
  second_by text not null default '',
  second_at timestamptz,
  ended_by text not null default '',
  ended_at timestamptz,
  check (second_by <> first_by)
);
create unique index contacts_signature_open on contacts_signature (party, digest) where second_at is null and ended_at is null;
alter table contacts_signature enable row level security, force row level security;
create policy signatures_own on contacts_signature
  using ((select kit_viewer()) = 'state' and party = (select kit_party()) or (select kit_viewer()) = 'program')
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));
