-- A one-time code (RFC 6238) as the second factor, with codes for the day when the device is lost.
alter table access_account add column code_secret text;
alter table access_account add column code_active boolean not null default false;
alter table access_account add column code_last_step bigint not null default 0;
create table access_recovery_code (
  account_id bigint not null references access_account (id),
  hash text not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
alter table access_recovery_code enable row level security;
alter table access_recovery_code force row level security;
create policy recovery_codes on access_recovery_code using (kit_viewer() in ('signing-in', 'program'));
create policy last_step on access_account for update using (kit_viewer() = 'signing-in');
