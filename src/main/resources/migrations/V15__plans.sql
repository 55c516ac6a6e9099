-- Reference data: voluntary national implementation action plans and peer reviews.
create table plans_plan (
  id bigint generated always as identity primary key,
  state text not null,
  date_as_known text not null,
  status text not null,
  remark text not null,
  address text not null
);
create index plans_plan_state on plans_plan (state);
alter table plans_plan enable row level security, force row level security;
create policy read_by_all on plans_plan for select using (true);
create policy loaded_by_the_program on plans_plan
  using (kit_viewer() = 'program') with check (kit_viewer() = 'program');
