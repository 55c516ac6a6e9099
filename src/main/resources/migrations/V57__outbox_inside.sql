-- The records whose words are inside a part of a message, such as "need/5": the part leaves only if none of them is withheld.
alter table outbox_message_part add column inside text not null default '';
select set_config('clearinghouse.viewer', 'program', true);
-- The messages on new needs that wait name their need in its address.
update outbox_message_part p set inside = 'need/' || substring(p.body from '/open-needs/([0-9]+)')
  from outbox_message m where m.id = p.message_id and m.ground_kind = 'REQUEST' and p.body ~ '/open-needs/[0-9]+';
