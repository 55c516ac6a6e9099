-- A person may hold several roles, each for a party; what was done says in which of them.
select set_config('clearinghouse.viewer', 'program', true);
create table access_held (
  account_id bigint not null references access_account (id),
  role text not null,
  party text not null default '',
  given_at timestamptz not null default now(),
  primary key (account_id, role, party)
);
insert into access_held (account_id, role, party) select id, role, party from access_account;
alter table access_account drop column role, drop column party;
alter table access_account add column label text not null default '';
alter table access_account add column opened_by text not null default '';
alter table access_account alter column password_hash drop not null;

-- Passkeys (W3C Web Authentication, level 2): the public half only.
alter table access_account add column handle bytea unique;
create table access_passkey (
  credential_id bytea primary key,
  account_id bigint not null references access_account (id),
  label text not null,
  public_key bytea not null,
  signature_count bigint not null,
  user_verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text not null,
  attestation bytea,
  client_data bytea,
  made_at timestamptz not null,
  last_used_at timestamptz not null
);
create index access_passkey_account on access_passkey (account_id);

-- Who signs in through an institution: the name by which it knows the person.
create table access_link (
  institution text not null,
  subject text not null,
  account_id bigint not null references access_account (id),
  primary key (institution, subject)
);

-- An invitation to open an account, or the way back into one; good once, until a moment. The secret is kept as its hash.
create table access_invitation (
  id bigint generated always as identity primary key,
  secret_hash text not null unique,
  role text,
  party text not null default '',
  label text not null default '',
  account_id bigint references access_account (id),
  made_by text not null,
  made_by_party text not null default '',
  made_at timestamptz not null default now(),
  good_until timestamptz not null,
  taken_at timestamptz,
  taken_by text,
  withdrawn_at timestamptz,
  check ((role is null) <> (account_id is null))
);

-- For whom a connection asks, beside the kind of viewer: the party, and the account's name.
create function kit_party() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.party', true), '') $$;
create function kit_name() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.name', true), '') $$;

do $$
declare named text;
begin
  foreach named in array array['access_held', 'access_link'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy reads on %I for select using (kit_viewer() in (''administrator'', ''signing-in'', ''program''))', named);
    execute format('create policy writes on %I using (kit_viewer() in (''administrator'', ''program'')) with check (kit_viewer() in (''administrator'', ''program''))', named);
  end loop;
end $$;
alter table access_passkey enable row level security;
alter table access_passkey force row level security;
create policy passkeys on access_passkey using (kit_viewer() in ('signing-in', 'program'));
alter table access_invitation enable row level security;
alter table access_invitation force row level security;
create policy invitations on access_invitation
  using (kit_viewer() in ('administrator', 'signing-in', 'program') or kit_viewer() = 'state' and made_by_party = kit_party())
  with check (kit_viewer() in ('administrator', 'program') or kit_viewer() = 'state' and made_by_party = kit_party()
    and party = kit_party() and role = 'agency');
