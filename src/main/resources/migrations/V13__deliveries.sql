-- Assistance that was delivered, with its cost and the feedback of both sides.
create table deliveries_delivery (
  id bigint generated always as identity primary key,
  need_id bigint,
  offer_id bigint references providers_offer (id),
  party text not null default '',
  provider text not null,
  states text not null,
  kind text not null,
  title text not null,
  words text not null default '',
  areas text not null,
  starts text not null,
  ends text not null default '',
  people int,
  status text not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  changed_on date not null,
  met_on date
);
create index deliveries_delivery_need on deliveries_delivery (need_id);
-- Whether the viewer's State is one of the recipients.
create function deliveries_is_ours(states text) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and kit_party() <> '' and kit_party() = any (regexp_split_to_array(states, '\s*;\s*'))
$$;
alter table deliveries_delivery enable row level security, force row level security;
create policy deliveries on deliveries_delivery using ((select kit_inside())) with check ((select kit_inside()));
create policy deliveries_own on deliveries_delivery
  using ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()));
create policy deliveries_received on deliveries_delivery for select using (deliveries_is_ours(states));

-- An amount may be unknown; unknown is not zero.
create table deliveries_cost (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references deliveries_delivery (id),
  stage text not null check (stage in ('pledge', 'commitment', 'paid')),
  amount numeric(18, 2) check (amount > 0),
  currency text not null default '' check (currency ~ '^([A-Z]{3})?$' and (amount is null) = (currency = '')),
  on_day date not null,
  remark text not null default '',
  made_by text not null
);
create index deliveries_cost_delivery on deliveries_cost (delivery_id);
alter table deliveries_cost enable row level security, force row level security;
create policy costs on deliveries_cost
  using (exists (select 1 from deliveries_delivery d where d.id = delivery_id))
  with check (kit_viewer() in ('program', 'committee', 'provider')
    and exists (select 1 from deliveries_delivery d where d.id = delivery_id));

-- Feedback is confidential to its author and the Committee. The summary is a text of its own, which
-- is posted with its author's consent.
create table deliveries_feedback (
  id bigint generated always as identity primary key,
  delivery_id bigint not null references deliveries_delivery (id),
  side text not null check (side in ('recipient', 'provider')),
  party text not null,
  activities text not null,
  achievements text not null default '',
  opportunities text not null default '',
  met text not null check (met in ('yes', 'in-part', 'no', 'not-said')),
  row_key text not null default '',
  row_words text not null default '',
  made_at timestamptz not null default now(),
  made_on date not null,
  made_by text not null,
  unique (delivery_id, side, party)
);
create table deliveries_summary (
  feedback_id bigint primary key references deliveries_feedback (id),
  side text not null,
  party text not null,
  words text not null,
  written_on date not null
);
create function deliveries_is_author(of_side text, of_party text) returns boolean language sql stable as $$
  select of_party <> '' and of_party = kit_party()
    and kit_viewer() = case of_side when 'recipient' then 'state' else 'provider' end
$$;
alter table deliveries_feedback enable row level security, force row level security;
create policy feedback on deliveries_feedback using ((select kit_inside())) with check ((select kit_inside()));
create policy feedback_own on deliveries_feedback
  using (deliveries_is_author(side, party))
  with check (deliveries_is_author(side, party) and exists (select 1 from deliveries_delivery d where d.id = delivery_id));
alter table deliveries_summary enable row level security, force row level security;
create policy summaries on deliveries_summary using ((select kit_inside())) with check ((select kit_inside()));
create policy summaries_own on deliveries_summary
  using (deliveries_is_author(side, party)) with check (deliveries_is_author(side, party));
create policy summaries_posted on deliveries_summary for select using ((select kit_viewer()) <> ''
  and consent_holds('FEEDBACK', feedback_id::text, 'CONSENT', 'SUMMARY', '')
  and not consent_kept_back('FEEDBACK', feedback_id::text));

-- The author records consent to post its own summary, and nobody else's.
create function deliveries_is_own(of_id text) returns boolean language sql stable as $$
  select exists (select 1 from deliveries_feedback f where f.id::text = of_id and deliveries_is_author(f.side, f.party))
$$;
create policy feedback_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'FEEDBACK' and deliveries_is_own(subject_id));
create policy feedback_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'FEEDBACK' and deliveries_is_own(subject_id));

-- Deliveries as they are counted, and needs with what the record says of the assistance for them.
create view deliveries_delivery_counted with (security_invoker = true) as
  select id, '/deliveries/' || id as address, provider || ': ' || title as name,
    regexp_split_to_array(nullif(states, ''), '\s*;\s*') as states, starts as day, kind, status,
    string_to_array(nullif(areas, ''), ' ') as area
  from deliveries_delivery;
create view deliveries_need_counted with (security_invoker = true) as
  select n.id, n.address, n.name, n.states, n.day, n.area, n.origin, n.answer,
    case when n.status = 'met' then 'met' when n.status = 'withdrawn' then 'withdrawn'
      when n.status = 'not-yet-specific' then 'not-specific'
      when exists (select 1 from deliveries_delivery d where d.need_id = n.id and d.status in ('planned', 'under-way')) then 'in-progress'
      when n.status = 'delivered'
        or exists (select 1 from deliveries_delivery d where d.need_id = n.id and d.status = 'done') then 'not-confirmed'
      when exists (select 1 from deliveries_delivery d where d.need_id = n.id and d.status = 'given-up') then 'discontinued'
      when exists (select 1 from providers_answer_counted a where a.need_id = n.id and a.accepted) then 'accepted'
      when exists (select 1 from providers_answer_counted a where a.need_id = n.id and not a.declined) then 'no-reply'
      when exists (select 1 from providers_answer_counted a where a.need_id = n.id) then 'declined'
      else 'no-offer' end as reason
  from assistance_need_counted n;
