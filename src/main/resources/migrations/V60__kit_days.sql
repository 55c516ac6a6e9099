-- The day of a moment is that of United Nations Headquarters, as kit_today().
create function kit_day(moment timestamptz) returns date language sql stable as $$
  select (moment at time zone 'America/New_York')::date
$$;
create or replace view providers_match_counted with (security_invoker = true) as
  select y.id, o.address, o.name, array[y.state] as states, kit_day(y.made_at)::text as day, o.kind, o.area
  from providers_reply y join providers_offer_counted o on o.id = y.offer_id where y.act = 'accepted';

-- The secretariat answers questions about an offer whose provider has no account.
create policy replies_for_a_provider on providers_reply for insert
  with check (act = 'answered' and (select kit_inside())
    and exists (select 1 from providers_offer o where o.id = offer_id and o.party = ''));
