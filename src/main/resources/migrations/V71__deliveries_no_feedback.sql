-- The answers of a side that it gives no feedback on a delivery. It may give feedback later.
create table deliveries_no_feedback (
  delivery_id bigint not null references deliveries_delivery (id),
  side text not null check (side in ('recipient', 'provider')),
  party text not null,
  made_on date not null,
  primary key (delivery_id, side, party)
);
alter table deliveries_no_feedback enable row level security, force row level security;
create policy answers_read on deliveries_no_feedback for select
  using ((select kit_inside()) or deliveries_is_author(side, party));
create policy answers_made on deliveries_no_feedback for insert
  with check (deliveries_is_author(side, party) and exists (select 1 from deliveries_delivery d where d.id = delivery_id));
