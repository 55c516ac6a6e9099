-- The last decision of each State on each offer. A State decides again on an offer that changed: one offer is one match,
-- on the day of the last acceptance, and no match after the State declined it.
create view providers_decision_counted with (security_invoker = true) as
  select distinct on (offer_id, state) id, offer_id, state, act, made_at from providers_reply
  where act in ('accepted', 'declined') order by offer_id, state, id desc;
create or replace view providers_offer_counted with (security_invoker = true) as
  select o.id, '/offers/' || o.id as address, o.provider as name, '{}'::text[] as states, o.as_of as day,
    replace(o.kind, ' ', '-') as kind, string_to_array(nullif(o.areas, ''), ' ') as area, o.provider_kind as provider,
    case when exists (select 1 from providers_decision_counted y where y.offer_id = o.id and y.act = 'accepted') then 'accepted'
      when exists (select 1 from providers_answer a where a.offer_id = o.id) then 'offered' else 'never' end as use
  from providers_offer o where not o.draft;
create or replace view providers_match_counted with (security_invoker = true) as
  select y.id, o.address, o.name, array[y.state] as states, kit_day(y.made_at)::text as day, o.kind, o.area
  from providers_decision_counted y join providers_offer_counted o on o.id = y.offer_id where y.act = 'accepted';
create or replace view providers_answer_counted with (security_invoker = true) as
  select a.need_id, o.circulated_on,
    exists (select 1 from providers_decision_counted y where y.offer_id = o.id and y.act = 'accepted') as accepted,
    exists (select 1 from providers_decision_counted y where y.offer_id = o.id and y.act = 'declined') as declined
  from providers_answer a join providers_offer o on o.id = a.offer_id where o.circulated_on is not null;

-- The secretariat answers questions about an offer whose provider has no open account; the program decides which.
drop policy replies_for_a_provider on providers_reply;
create policy replies_for_a_provider on providers_reply for insert
  with check (act = 'answered' and (select kit_inside()));
