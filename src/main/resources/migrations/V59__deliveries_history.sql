-- The feedback and the summaries that their author replaced. They stay on record, and have the readers
-- of the ones that replaced them.
create table deliveries_feedback_past (
  id bigint generated always as identity primary key,
  feedback_id bigint not null references deliveries_feedback (id),
  delivery_id bigint not null references deliveries_delivery (id),
  side text not null,
  party text not null,
  activities text not null,
  achievements text not null,
  opportunities text not null,
  met text not null,
  row_key text not null,
  row_words text not null,
  made_at timestamptz not null,
  made_on date not null
);
create index deliveries_feedback_past_delivery on deliveries_feedback_past (delivery_id);
alter table deliveries_feedback_past enable row level security, force row level security;
create policy past_read on deliveries_feedback_past for select
  using ((select kit_inside()) or deliveries_is_author(side, party));
create policy past_written on deliveries_feedback_past for insert
  with check ((select kit_inside()) or deliveries_is_author(side, party));
create table deliveries_summary_past (
  id bigint generated always as identity primary key,
  feedback_id bigint not null references deliveries_feedback (id),
  delivery_id bigint not null references deliveries_delivery (id),
  side text not null,
  party text not null,
  words text not null,
  written_on date not null
);
create index deliveries_summary_past_delivery on deliveries_summary_past (delivery_id);
alter table deliveries_summary_past enable row level security, force row level security;
create policy past_summaries_read on deliveries_summary_past for select
  using ((select kit_inside()) or deliveries_is_author(side, party));
create policy past_summaries_written on deliveries_summary_past for insert
  with check ((select kit_inside()) or deliveries_is_author(side, party));

-- A cost that was recorded wrongly is corrected once, by another one or by none; it stays on record.
create table deliveries_cost_correction (
  cost_id bigint primary key references deliveries_cost (id),
  delivery_id bigint not null references deliveries_delivery (id),
  reason text not null check (reason <> ''),
  made_on date not null,
  made_by text not null
);
create index deliveries_cost_correction_delivery on deliveries_cost_correction (delivery_id);
alter table deliveries_cost_correction enable row level security, force row level security;
create policy cost_corrections on deliveries_cost_correction for select
  using (exists (select 1 from deliveries_delivery d where d.id = delivery_id));
create policy cost_corrections_made on deliveries_cost_correction for insert
  with check (kit_viewer() in ('program', 'committee', 'provider')
    and exists (select 1 from deliveries_delivery d where d.id = delivery_id));
