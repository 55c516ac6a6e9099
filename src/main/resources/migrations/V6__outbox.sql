-- Messages that are sent by mail. Messages about accounts and messages with content are visible to
-- different viewers: a message with content names the consent that it depends on (ground_...).
create table outbox_message (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  ground_kind text not null default '',
  ground_use text not null default '',
  ground_organization text not null default '',
  made_by text not null,
  made_by_party text not null default '',
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  tries int not null default 0,
  first_tried_at timestamptz,
  next_try_at timestamptz not null default now(),
  given_up_at timestamptz,
  problem text not null default '',
  held_back_at timestamptz
);
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
