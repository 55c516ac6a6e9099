-- Voluntary national implementation action plans and peer reviews, as sources tell of them.
create table plans_plan (
  id bigint generated always as identity primary key,
  state text not null,
  date_as_known text not null,
  status text not null,
  remark text not null,
  address text not null
);
create index plans_plan_state on plans_plan (state);
