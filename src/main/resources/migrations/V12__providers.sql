-- Providers of assistance, their offers, and their subscriptions to new needs.
create table providers_provider (
  id bigint generated always as identity primary key,
  party text not null default '',
  name text not null,
  part_of text not null default '',
  kind text not null,
  institution text not null,
  mailbox text not null,
  person text not null default '',
  made_at timestamptz not null default now(),
  made_by text not null,
  unique (name, part_of)
);
alter table providers_provider enable row level security, force row level security;
create policy providers on providers_provider using ((select kit_inside())) with check ((select kit_inside()));
create policy providers_own on providers_provider
  using ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()));

-- An offer is reference data, with its id there, or was recorded here for a provider. A provider that claimed an offer of
-- the reference data owns it from the confirmation on.
create table providers_offer (
  id bigint generated always as identity primary key,
  reference_id text unique,
  provider_id bigint references providers_provider (id),
  party text not null default '',
  draft boolean not null default false,
  provider_kind text not null,
  provider text not null,
  kind text not null,
  as_of text not null,
  words text not null,
  exclusions text not null,
  regions text not null,
  answers text not null,
  address text not null,
  areas text not null default '',
  kinds text not null default '',
  weapons text not null default '',
  languages text not null default '',
  conditions text not null default '',
  available_from text not null default '',
  available_until text not null default '',
  cost text not null default '',
  modes text not null default '',
  source text not null default '',
  source_date text not null default '',
  confirmed_on date,
  asked_on date,
  circulated_on date,
  check (reference_id is not null or provider_id is not null)
);
create index providers_offer_party on providers_offer (party) where party <> '';
-- The needs that an offer answers.
create table providers_answer (
  offer_id bigint not null references providers_offer (id),
  need_id bigint not null,
  primary key (offer_id, need_id)
);
create index providers_answer_need on providers_answer (need_id);

-- Whether an offer answers a need of the viewer's State.
create function providers_answers_us(offer bigint) returns boolean language sql stable as $$
  select exists (select 1 from providers_answer a join assistance_need_item n on n.id = a.need_id
    join assistance_request r on r.id = n.request_id
    where a.offer_id = offer and assistance_own(r.state, r.for_states))
$$;
create function providers_posted(offer bigint) returns boolean language sql stable as $$
  select consent_holds('OFFER', offer::text, 'CONSENT', 'FULL', '') and not consent_kept_back('OFFER', offer::text)
$$;
-- Whether the viewer sees an offer as it is now, and not as its provider consented to publish it.
create function providers_in_full(offer bigint, of_party text, circulated date) returns boolean language sql stable as $$
  select kit_inside()
    or kit_viewer() = 'provider' and of_party <> '' and of_party = kit_party()
    or kit_viewer() = 'state' and circulated is not null and providers_answers_us(offer)
$$;
alter table providers_offer enable row level security, force row level security;
create policy offers_inside on providers_offer
  using ((select kit_viewer()) = 'program' or (select kit_viewer()) = 'committee' and not draft)
  with check ((select kit_viewer()) = 'program' or (select kit_viewer()) = 'committee' and not draft and provider_id is not null);
-- An account offers for the providers of its own party only, whose entries are the only ones that it sees.
create policy offers_own on providers_offer
  using ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party())
    and exists (select 1 from providers_provider p where p.id = provider_id));
create policy offers_told on providers_offer for select
  using ((select kit_viewer()) = 'state' and not draft and circulated_on is not null and providers_answers_us(id));
create policy offers_open on providers_offer for select
  using ((select kit_viewer()) <> '' and not draft and (reference_id is not null and provider_id is null or providers_posted(id)));

alter table providers_answer enable row level security, force row level security;
create policy answers on providers_answer using ((select kit_inside())) with check ((select kit_inside()));
create policy answers_own on providers_answer
  using ((select kit_viewer()) = 'provider' and exists (select 1 from providers_offer o where o.id = offer_id and o.party = kit_party()))
  with check ((select kit_viewer()) = 'provider' and exists (select 1 from providers_offer o where o.id = offer_id and o.party = kit_party()));
create policy answers_of_a_state on providers_answer for select using ((select kit_viewer()) = 'state' and exists
  (select 1 from assistance_need_item n join assistance_request r on r.id = n.request_id
   where n.id = need_id and assistance_own(r.state, r.for_states)));

-- A provider's subscription: the areas and regions on which it wants to be notified.
create table providers_subscription (
  id bigint generated always as identity primary key,
  party text not null check (party <> ''),
  areas text not null,
  regions text not null,
  mailbox text not null default '',
  language text not null default 'en',
  made_at timestamptz not null default now(),
  made_by text not null,
  ended_at timestamptz
);
create index providers_subscription_party on providers_subscription (party);
alter table providers_subscription enable row level security, force row level security;
create policy program on providers_subscription using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy own on providers_subscription using ((select kit_viewer()) = 'provider' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party = (select kit_party()));
-- The needs that a provider has marked as read.
create table providers_seen (
  party text not null,
  need_id bigint not null,
  seen_at timestamptz not null default now(),
  primary key (party, need_id)
);
alter table providers_seen enable row level security, force row level security;
create policy program on providers_seen using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
create policy own on providers_seen using ((select kit_viewer()) = 'provider' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party = (select kit_party()));
-- The needs of which a subscriber was notified by mail.
create table providers_told (
  subscription_id bigint not null references providers_subscription (id),
  need_id bigint not null,
  told_at timestamptz not null default now(),
  primary key (subscription_id, need_id)
);
alter table providers_told enable row level security, force row level security;
create policy told on providers_told using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');

-- A provider records its consent to post its own offers, and nobody else's.
create function providers_is_own(of_id text) returns boolean language sql stable as $$
  select kit_viewer() = 'provider'
    and exists (select 1 from providers_offer o where o.id::text = of_id and o.party = kit_party() and o.party <> '')
$$;
create policy offer_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'OFFER' and providers_is_own(subject_id));
create policy offer_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'OFFER' and providers_is_own(subject_id));

-- The replies of a State to an offer for its needs, and the answers of the provider to its questions.
create table providers_reply (
  id bigint generated always as identity primary key,
  offer_id bigint not null references providers_offer (id),
  state text not null check (state <> ''),
  act text not null check (act in ('accepted', 'declined', 'asked', 'answered')),
  words text not null default '',
  made_at timestamptz not null default now(),
  made_by text not null
);
create index providers_reply_offer on providers_reply (offer_id);
create function providers_told_us(offer bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select 1 from providers_offer o
    where o.id = offer and not o.draft and o.circulated_on is not null and providers_answers_us(o.id))
$$;
create function providers_own_offer(offer bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'provider' and exists (select 1 from providers_offer o
    where o.id = offer and o.party <> '' and o.party = kit_party())
$$;
alter table providers_reply enable row level security, force row level security;
create policy replies_read on providers_reply for select using ((select kit_inside())
  or state = (select kit_party()) and providers_told_us(offer_id) or providers_own_offer(offer_id));
create policy replies_of_a_state on providers_reply for insert
  with check (act <> 'answered' and state = (select kit_party()) and providers_told_us(offer_id));
create policy replies_of_the_provider on providers_reply for insert
  with check (act = 'answered' and providers_own_offer(offer_id));
-- A State sees the contact of a provider whose offer was circulated to it.
create function providers_offered_us(register_id bigint) returns boolean language sql stable as $$
  select kit_viewer() = 'state' and exists (select 1 from providers_offer o
    where o.provider_id = register_id and providers_told_us(o.id))
$$;
create policy providers_told on providers_provider for select using (providers_offered_us(id));

-- A provider reads who was shown its offers.
create policy offer_disclosures_read on consent_disclosure for select
  using (subject_kind = 'OFFER' and providers_is_own(subject_id));

-- The claims of organizations to offers on record that name them. The text is the one that the organization read.
create table providers_claim (
  id bigint generated always as identity primary key,
  offer_id bigint not null references providers_offer (id),
  party text not null check (party <> ''),
  provider_id bigint not null references providers_provider (id),
  words text not null,
  why text not null,
  stays_published boolean not null,
  made_on date not null,
  made_by text not null,
  decision text not null default '' check (decision in ('', 'confirmed', 'declined')),
  decision_why text not null default '',
  decided_on date,
  decided_by text not null default ''
);
create unique index providers_claim_open on providers_claim (offer_id, party) where decision = '';
alter table providers_claim enable row level security, force row level security;
create policy claims on providers_claim using ((select kit_inside())) with check ((select kit_inside()));
create policy claims_own on providers_claim for select using ((select kit_viewer()) = 'provider' and party = (select kit_party()));
create policy claims_made on providers_claim for insert with check ((select kit_viewer()) = 'provider' and party = (select kit_party())
  and decision = '' and exists (select 1 from providers_provider p where p.id = provider_id));

-- Offers, accepted offers, and the days from a request to the first offer that was sent to its State, as they are counted.
create view providers_offer_counted with (security_invoker = true) as
  select o.id, '/offers/' || o.id as address, o.provider as name, '{}'::text[] as states, o.as_of as day,
    replace(o.kind, ' ', '-') as kind, string_to_array(nullif(o.areas, ''), ' ') as area, o.provider_kind as provider,
    case when exists (select 1 from providers_reply y where y.offer_id = o.id and y.act = 'accepted') then 'accepted'
      when exists (select 1 from providers_answer a where a.offer_id = o.id) then 'offered' else 'never' end as use
  from providers_offer o where not o.draft;
create view providers_match_counted with (security_invoker = true) as
  select y.id, o.address, o.name, array[y.state] as states, (y.made_at at time zone 'UTC')::date::text as day, o.kind, o.area
  from providers_reply y join providers_offer_counted o on o.id = y.offer_id where y.act = 'accepted';
create view providers_answer_counted with (security_invoker = true) as
  select a.need_id, o.circulated_on,
    exists (select 1 from providers_reply y where y.offer_id = o.id and y.act = 'accepted') as accepted,
    exists (select 1 from providers_reply y where y.offer_id = o.id and y.act = 'declined') as declined
  from providers_answer a join providers_offer o on o.id = a.offer_id where o.circulated_on is not null;
create view providers_first_offer_counted with (security_invoker = true) as
  select n.id, n.address, n.name, n.states, n.day, n.area,
    (select min(a.circulated_on) from providers_answer_counted a where a.need_id = n.id) - n.asked_on as amount
  from assistance_need_counted n where n.asked_on is not null;
