-- Events that were merged into one are counted as one, with the participants and the numbers of persons of all of them. A party
-- that several of them name is counted once, as the event that is kept names it. Where they disagree on a number of persons, the
-- smallest counts, as for several sources of one event.
create or replace view outreach_participation_counted with (security_invoker = true) as
  with named as (
    select p.*, coalesce(m.merged_into, m.id) as kept, coalesce(p.state, p.body, p.as_received) as party
    from outreach_participant p join outreach_event m on m.id = p.event_id)
  select p.id, e.address, p.as_received || ': ' || e.name as name, array_remove(array[p.state], null) as states, e.day, p.kind, p.role
  from named p join outreach_event_counted e on e.id = p.kept
  where not exists (
    select from named q where q.kept = p.kept and q.event_id <> p.event_id and q.party = p.party
      and (q.event_id = p.kept or p.event_id <> p.kept and q.event_id < p.event_id));
create or replace view outreach_person_counted with (security_invoker = true) as
  with stated as (
    select coalesce(m.merged_into, m.id) as event_id, min(value::int) filter (where what = 'participants') as persons,
      min(value::int) filter (where what = 'women') as women, min(value::int) filter (where what = 'men') as men
    from outreach_figure f join outreach_event m on m.id = f.event_id where value ~ '^[0-9]{1,6}$' group by 1)
  select e.id, e.address, e.name, e.states, e.day, e.form, s.sex, s.amount
  from outreach_event_counted e left join stated t on t.event_id = e.id
  cross join lateral (
    select 'women' as sex, t.women as amount where t.women is not null
    union all select 'men', t.men where t.men is not null
    union all select 'not-stated', greatest(t.persons - coalesce(t.women, 0) - coalesce(t.men, 0), 0) where t.persons is not null
    union all select 'no-number', null where coalesce(t.persons, t.women, t.men) is null) s;
