-- The content of a message, in one or more parts that the gate decides on one by one. A part is visible
-- to whoever sees its message. A message about an account has no part and keeps its text itself.
create table outbox_message_part (
  message_id bigint not null references outbox_message on delete cascade,
  position int not null,
  subject_id text not null,
  body text not null,
  primary key (message_id, position)
);
alter table outbox_message_part enable row level security;
alter table outbox_message_part force row level security;
create policy with_message on outbox_message_part
  using (exists (select 1 from outbox_message m where m.id = message_id))
  with check (exists (select 1 from outbox_message m where m.id = message_id));

insert into outbox_message_part (message_id, position, subject_id, body)
select m.id, ids.position, ids.id, coalesce((string_to_array(m.body, chr(12)))[ids.position], '')
from outbox_message m, unnest(string_to_array(m.ground_id, chr(12))) with ordinality as ids (id, position)
where m.ground_kind <> '';
update outbox_message set body = '' where ground_kind <> '';
alter table outbox_message drop column ground_id;
