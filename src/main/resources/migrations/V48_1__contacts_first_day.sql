-- The day on which an entry was made. A later confirmation does not move the entry to another year of a count.
alter table contacts_contact add column entered_on date;
alter table contacts_contact alter column entered_on set default kit_today();

create or replace view contacts_contact_counted with (security_invoker = true) as
  select id, '/contacts/' || id as address, office as name, array[party] as states,
    coalesce(from_day, entered_on, confirmed_on)::text as day, place,
    case when alternate then 'alternate' else 'main' end as function,
    case when closed or until_day < kit_today() then 'ended' else 'current' end as status,
    case when nominated then 'note-verbale' else 'own-note' end as origin
  from contacts_contact;
