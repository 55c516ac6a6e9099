-- The head of a plan as its State submitted it last. Counts show it; the row has what the State writes now.
alter table plans_national add column submitted_title text, add column submitted_begins text;

create or replace view plans_plan_counted with (security_invoker = true) as
  select 'listed-' || id as id, '/states/' || state as address, state as name, array[state] as states, date_as_known as day,
    'listed' as origin
  from plans_plan
  union all
  select 'written-' || id, '/plans/submitted/' || id, coalesce(submitted_title, state), array[state],
    coalesce(submitted_begins, ''), 'written'
  from plans_national;
