-- The program tells the States that a line was shared with that it was withdrawn; its text it does not tell them.
create policy of_the_program on cooperation_share for select using (ended_on is not null and (select kit_viewer()) = 'program');
