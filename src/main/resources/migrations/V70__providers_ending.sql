-- The offers that their provider no longer makes. An offer stays on record; its ending is recorded once.
create table providers_ending (
  offer_id bigint primary key references providers_offer (id),
  ended_on date not null,
  reason text not null check (reason <> ''),
  party text not null
);
alter table providers_ending enable row level security, force row level security;
create policy endings on providers_ending using ((select kit_inside())) with check ((select kit_inside()));
create policy endings_read on providers_ending for select using (providers_own_offer(offer_id) or providers_told_us(offer_id));
create policy endings_made on providers_ending for insert
  with check (providers_own_offer(offer_id) and party = (select kit_party()));
create function providers_has_ended(offer bigint) returns boolean language sql stable as $$
  select exists (select 1 from providers_ending e where e.offer_id = offer)
$$;
create trigger providers_ending_only_added before update or delete on providers_ending
  for each row execute function kit_only_added();
