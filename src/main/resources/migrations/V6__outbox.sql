-- Messages that are sent by mail. Messages about accounts and messages with content are visible to
-- different viewers: a message with content names the consent that it depends on (ground_...).
-- A message for an account (for_...) is sent only while the account is open and holds the role. One of a
-- kind (composed) has neither recipient nor text here: both are read when it is sent.
create table outbox_message (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  ground_kind text not null default '',
  ground_use text not null default '',
  ground_organization text not null default '',
  for_account text not null default '',
  for_role text not null default '',
  for_party text not null default '',
  composed text not null default '',
  made_by text not null,
  made_by_party text not null default '',
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  tries int not null default 0,
  first_tried_at timestamptz,
  next_try_at timestamptz not null default now(),
  given_up_at timestamptz,
  problem text not null default '',
  held_back_at timestamptz,
  held_back_reason text not null default '',
  -- When a newer message of the same kind for the same account took its place before it was sent.
  replaced_at timestamptz
);
create index outbox_message_composed on outbox_message (for_account, composed) where composed <> '';
alter table outbox_message enable row level security, force row level security;
create policy on_accounts on outbox_message
  using (kit_viewer() = 'program' or ground_kind = '' and kit_viewer() = 'administrator'
    or kit_viewer() = 'state' and made_by_party = kit_party())
  with check (kit_viewer() = 'program' or ground_kind = '' and kit_viewer() = 'administrator'
    or kit_viewer() = 'state' and made_by_party = kit_party() and ground_kind = '');
create policy with_content on outbox_message
  using (ground_kind <> '' and kit_viewer() = 'committee') with check (ground_kind <> '' and kit_viewer() = 'committee');

-- The content of a message, in one or more parts that the gate decides on one by one. A part is visible
-- to whoever sees its message. A message about an account has no parts; its text is in the message.
create table outbox_message_part (
  message_id bigint not null references outbox_message on delete cascade,
  position int not null,
  subject_id text not null,
  body text not null,
  primary key (message_id, position)
);
alter table outbox_message_part enable row level security, force row level security;
create policy with_message on outbox_message_part
  using (exists (select 1 from outbox_message m where m.id = message_id))
  with check (exists (select 1 from outbox_message m where m.id = message_id));

-- The things that a composed message announces, as hashes, so that none is announced twice.
create table outbox_announcement (
  message_id bigint not null references outbox_message on delete cascade,
  item text not null,
  primary key (message_id, item)
);
alter table outbox_announcement enable row level security, force row level security;
create policy of_the_program on outbox_announcement using (kit_viewer() = 'program');
