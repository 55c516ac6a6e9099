-- An agency reads the head of a plan of its State while it is asked for lines of it.
create policy plans_asked_of_agency on plans_national for select
  using ((select kit_viewer()) = 'agency' and state = (select kit_party())
    and exists (select from plans_line l where l.plan_id = plans_national.id));
