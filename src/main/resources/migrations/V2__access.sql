-- Accounts, their roles, and the ways to sign in.

-- A password is kept as its Argon2id hash only; an account with a passkey needs none.
create table access_account (
  id bigint generated always as identity primary key,
  name text not null unique,
  -- The name without differences of case and composition, and without those of similar-looking letters.
  folded text not null unique,
  lookalike text not null unique,
  label text not null default '',
  password_hash text,
  -- A password that an administrator saw opens only the page where it is replaced.
  password_given boolean not null default false,
  try_out boolean not null default false,
  -- The name of the account for passkeys (W3C Web Authentication, level 2).
  handle bytea unique,
  made_at timestamptz not null default now(),
  opened_by text not null default '',
  closed_at timestamptz,
  -- Sessions that began before this moment have ended: a password was set or a factor was removed.
  sessions_from timestamptz not null default '-infinity'
);

-- The roles of an account. A person may have several, each for a party; every act names its role.
create table access_held (
  account_id bigint not null references access_account (id),
  role text not null,
  party text not null default '',
  given_at timestamptz not null default now(),
  primary key (account_id, role, party)
);

-- Whether an account holds a role for a party.
create function access_holds(account bigint, of_role text, of_party text) returns boolean language sql stable as $$
  select exists (select 1 from access_held where account_id = account and role = of_role and party = of_party)
$$;

alter table access_account enable row level security, force row level security;
create policy accounts on access_account
  using (kit_viewer() in ('administrator', 'signing-in', 'program'))
  with check (kit_viewer() in ('administrator', 'program'));
create policy changed_at_sign_in on access_account for update using (kit_viewer() = 'signing-in');
-- A State sees the names of its own agencies, so that it can address a question to them.
create policy own_agencies_named on access_account for select using (kit_viewer() = 'state' and exists
  (select 1 from access_held h where h.account_id = access_account.id and h.party = kit_party()));

alter table access_held enable row level security, force row level security;
create policy reads on access_held for select using (kit_viewer() in ('administrator', 'signing-in', 'program'));
create policy writes on access_held using (kit_viewer() in ('administrator', 'program'))
  with check (kit_viewer() in ('administrator', 'program'));
create policy own_agencies on access_held for select using (kit_viewer() = 'state' and party = kit_party());

-- The second factor: one-time codes of an app (RFC 6238). A code of a time step works once.
create table access_one_time_code (
  account_id bigint primary key references access_account (id),
  secret text not null,
  active boolean not null default false,
  last_step bigint not null default 0
);
alter table access_one_time_code enable row level security, force row level security;
create policy one_time_codes on access_one_time_code
  using (kit_viewer() in ('administrator', 'signing-in', 'program'));

-- Recovery codes replace the one-time code when the device is lost; each works once.
create table access_recovery_code (
  account_id bigint not null references access_account (id),
  hash text not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
alter table access_recovery_code enable row level security, force row level security;
create policy recovery_codes on access_recovery_code using (kit_viewer() in ('signing-in', 'program'));

-- Passkeys: the public half only.
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
alter table access_passkey enable row level security, force row level security;
create policy passkeys on access_passkey using (kit_viewer() in ('signing-in', 'program'));

-- Browsers in which the owner of an account signed in, each with the hash of a random secret in its
-- cookie. It opens nothing: attempts in a known browser are counted separately from those of strangers.
create table access_browser (
  account_id bigint not null references access_account (id),
  secret_hash text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz not null,
  primary key (account_id, secret_hash)
);
alter table access_browser enable row level security, force row level security;
create policy browsers on access_browser using (kit_viewer() in ('signing-in', 'program'))
  with check (kit_viewer() in ('signing-in', 'program'));

-- Sign-in through an institution: the name by which the institution identifies the person.
create table access_link (
  institution text not null,
  subject text not null,
  account_id bigint not null references access_account (id),
  primary key (institution, subject)
);
alter table access_link enable row level security, force row level security;
create policy reads on access_link for select using (kit_viewer() in ('administrator', 'signing-in', 'program'));
create policy writes on access_link using (kit_viewer() in ('administrator', 'program'))
  with check (kit_viewer() in ('administrator', 'program'));

-- An invitation to open an account, or to reset the password of one. It works once and expires; the
-- secret is kept as its hash.
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
alter table access_invitation enable row level security, force row level security;
create policy invitations on access_invitation
  using (kit_viewer() in ('administrator', 'signing-in', 'program') or kit_viewer() = 'state' and made_by_party = kit_party())
  with check (kit_viewer() in ('administrator', 'program') or kit_viewer() = 'state' and made_by_party = kit_party()
    and party = kit_party() and role = 'agency');

-- The e-mail address of an account, if its owner gave one: personal data that only the program reads. It
-- is used after the owner entered the code that was sent to it; the code is kept as its hash.
create table access_mailbox (
  account_id bigint primary key references access_account (id),
  address text not null,
  frequency text not null,
  language text not null,
  code_hash text not null default '',
  code_until timestamptz not null default '-infinity',
  confirmed_at timestamptz
);
alter table access_mailbox enable row level security, force row level security;
create policy mailboxes on access_mailbox using (kit_viewer() = 'program') with check (kit_viewer() = 'program');

-- Signed answers of institutions between two requests of the browser, for a minute, named by the digest of a ticket. The two
-- requests may reach different nodes, and the first one has no session.
create unlogged table access_pending_answer (
  ticket bytea primary key,
  institution text not null,
  answer text not null,
  kept_at timestamptz not null default clock_timestamp()
);
alter table access_pending_answer enable row level security, force row level security;
create policy of_the_program on access_pending_answer
  using (kit_viewer() = 'program') with check (kit_viewer() = 'program');
