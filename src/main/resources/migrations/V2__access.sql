-- Accounts. A password is kept as its Argon2id hash only.
create table access_account (
  id bigint generated always as identity primary key,
  name text not null unique,
  role text not null,
  password_hash text not null,
  try_out boolean not null default false,
  made_at timestamptz not null default now(),
  closed_at timestamptz
);
