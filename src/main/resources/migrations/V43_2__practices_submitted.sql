-- The text of a practice when its State or organization submitted it last. Counts show it; the row has the text as it is now.
alter table practices_practice add column submitted_title text, add column submitted_areas text, add column submitted_day date;

create or replace view practices_own with (security_invoker = true) as
  select * from practices_practice where owner <> '' and removed_at is null;

create or replace view practices_practice_counted with (security_invoker = true) as
  select id, '/practices/' || id as address,
    case when owner = '' then title else coalesce(submitted_title, party) end as name, array[party] as states,
    coalesce((case when owner = '' then on_day else submitted_day end)::text, '') as day,
    coalesce(nullif(owner_kind, ''), 'committee') as author,
    string_to_array(nullif(case when owner = '' then areas else submitted_areas end, ''), ' ') as area,
    case when practices_submitted(id) and consent_holds('PRACTICE', id::text, 'APPROVAL', 'FULL', '')
      then 'published' else 'not-published' end as status
  from practices_practice where removed_at is null;
