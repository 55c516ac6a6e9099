-- What a State shares in a joint project is read by the others while that State takes part itself, and is added while it
-- does. A line or file that was shared at the moment in which its State left is read by nobody else.

-- Whether the viewer's State and another one both take part in a project; the policy of the project applies.
create function cooperation_both_take_part(of_id bigint, of_state text) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select from cooperation_project p
    where p.id = of_id and kit_party() = any (p.members) and of_state = any (p.members))
$$;

alter policy shares_received on cooperation_share using (ended_on is null and (select kit_viewer()) = 'state'
  and (select kit_party()) = any (receivers) and cooperation_both_take_part(project_id, state));
alter policy received on cooperation_file using (ended_on is null and (select kit_viewer()) = 'state'
  and (select kit_party()) = any (receivers) and cooperation_both_take_part(project_id, state));

create policy shared_while_taking_part on cooperation_share as restrictive for insert
  with check (cooperation_takes_part(project_id));
create policy written_while_taking_part on cooperation_line as restrictive for insert
  with check (cooperation_takes_part(project_id));
