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

-- National action plans that States write here. A plan is visible to its State only, and by its consent the head of a
-- plan to the Committee, which reads the text that the State submitted (consent_text) and never the lines as they are now.
-- Each revision is a plan with a row for itself; the earlier one stays as it was.
create table plans_national (
  id bigint generated always as identity primary key,
  state text not null,
  title text not null,
  begins text not null default '',
  ends text not null default '',
  -- The first plan of the series, and the number of the edition in it.
  series bigint,
  edition int not null default 1,
  revises bigint unique references plans_national (id),
  version int not null default 1,
  made_at timestamptz not null default now(),
  made_by text not null,
  changed_at timestamptz not null default now()
);
create index plans_national_state on plans_national (state);
alter table plans_national enable row level security, force row level security;
create policy plans_own on plans_national using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy plans_submitted on plans_national for select using ((select kit_viewer()) = 'committee'
  and not consent_kept_back('PLAN', id::text) and consent_holds('PLAN', id::text, 'CONSENT', 'MEMBERS', ''));

-- The request to an agency to fill and report a line, and its answer. The agency sees this and the lines concerned.
create table plans_report (
  id bigint generated always as identity primary key,
  line_id bigint not null,
  state text not null,
  agency text not null,
  due date,
  asked_on date not null,
  asked_by text not null,
  progress text not null default '',
  begins text not null default '',
  ends text not null default '',
  indicator text not null default '',
  cost numeric(14, 2),
  currency text not null default '',
  evidence text not null default '',
  reported_on date,
  -- When the State took the report over into the line, or closed it; the agency sees it no more.
  closed_on date,
  taken boolean not null default false
);
create index plans_report_line on plans_report (line_id);
create index plans_report_agency on plans_report (state, agency) where closed_on is null;
alter table plans_report enable row level security, force row level security;
create policy reports_of_the_state on plans_report using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy reports_asked on plans_report for select
  using ((select kit_viewer()) = 'agency' and state = (select kit_party()) and agency = (select kit_name()));
create policy reports_given on plans_report for update
  using ((select kit_viewer()) = 'agency' and state = (select kit_party()) and agency = (select kit_name()) and closed_on is null)
  with check ((select kit_viewer()) = 'agency' and state = (select kit_party()) and agency = (select kit_name()) and closed_on is null);

-- The lines of a plan. The number of a line stays the same in all editions.
create table plans_line (
  id bigint generated always as identity primary key,
  plan_id bigint not null references plans_national (id),
  state text not null,
  number int not null,
  -- The fields of the matrix, as "row column".
  fields text[] not null default '{}',
  -- The key of the model action from which the line was started, or empty.
  model text not null default '',
  action text not null,
  lead text not null default '',
  -- The account of the agency that fills and reports the line, or empty.
  agency text not null default '',
  partners text not null default '',
  begins text not null default '',
  ends text not null default '',
  -- The last day of "ends", to find what is due.
  ends_by date,
  indicator text not null default '',
  cost numeric(14, 2),
  currency text not null default '',
  funds text not null default '',
  progress text not null default 'not-started',
  evidence text not null default '',
  version int not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  removed_at timestamptz,
  unique (plan_id, number)
);
alter table plans_report add foreign key (line_id) references plans_line (id);
create index plans_line_due on plans_line (state, ends_by) where removed_at is null;
alter table plans_line enable row level security, force row level security;
create policy lines_own on plans_line using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));
create policy lines_asked on plans_line for select
  using ((select kit_viewer()) = 'agency' and state = (select kit_party()) and exists (select from plans_report r
    where r.line_id = plans_line.id and r.agency = (select kit_name()) and r.closed_on is null));

-- The lines that an agency can be asked for, and the requests with their lines. The rights of the viewer apply.
create view plans_askable with (security_invoker = true) as
  select id as line_id, plan_id, state, number, agency, progress, begins, ends, indicator, cost, currency, evidence
  from plans_line
  where removed_at is null and progress in ('not-started', 'under-way') and agency <> '';
create view plans_asked with (security_invoker = true) as
  select r.*, l.plan_id, l.number from plans_report r join plans_line l on l.id = r.line_id;

-- The need that a State drafted from a line, by the number of the line in its series; visible to the State only.
create table plans_need (
  draft_id bigint primary key,
  state text not null,
  series bigint not null,
  number int not null,
  need_id bigint,
  removed_at timestamptz
);
create index plans_need_line on plans_need (series, number);
create index plans_need_need on plans_need (need_id);
alter table plans_need enable row level security, force row level security;
create policy needs_own on plans_need using ((select kit_viewer()) = 'state' and state = (select kit_party()))
  with check ((select kit_viewer()) = 'state' and state = (select kit_party()));

-- A State reads and records the consents on its own plans, and nobody else's.
create function plans_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() = 'state' and exists (select 1 from plans_national p where p.id::text = of_id and p.state = kit_party()) end
$$;
create policy plans_consents_read on consent_record for select
  using (subject_kind = 'PLAN' and plans_is_own(subject_id));
create policy plans_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'PLAN' and plans_is_own(subject_id));
create policy plans_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'PLAN' and plans_is_own(subject_id));
create policy plans_disclosures_read on consent_disclosure for select
  using (subject_kind = 'PLAN' and plans_is_own(subject_id));

-- The plans as they are counted: those of the reference list, and each edition of those that are written here.
create view plans_plan_counted with (security_invoker = true) as
  select 'listed-' || id as id, '/states/' || state as address, state as name, array[state] as states, date_as_known as day,
    'listed' as origin
  from plans_plan
  union all
  select 'written-' || id, '/plans/submitted/' || id, title, array[state], begins, 'written' from plans_national;
