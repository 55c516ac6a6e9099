-- The private addresses of calendars, for calendar programs that cannot sign in; only a digest is stored.
create table calendar_address (
  id bigint generated always as identity primary key,
  account text not null,
  role text not null,
  party text not null,
  digest text not null unique,
  made_at timestamptz not null default now(),
  ended_at timestamptz
);
alter table calendar_address enable row level security, force row level security;
create policy inside on calendar_address using (kit_inside()) with check (kit_inside());
