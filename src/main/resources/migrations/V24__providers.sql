-- Providers of assistance, their own offers beside those of the reference table, and what they want to hear of.
select set_config('clearinghouse.viewer', 'program', true);
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
alter table providers_provider enable row level security;
alter table providers_provider force row level security;
create policy providers on providers_provider using ((select kit_inside())) with check ((select kit_inside()));
create policy providers_own on providers_provider
  using ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()));

-- An offer of the reference table keeps its id there; one that was recorded here has none.
alter table assistance_offer alter column reference_id drop not null;
alter table assistance_offer
  add column provider_id bigint references providers_provider (id),
  add column party text not null default '',
  add column draft boolean not null default false,
  add column areas text not null default '',
  add column kinds text not null default '',
  add column weapons text not null default '',
  add column languages text not null default '',
  add column conditions text not null default '',
  add column available_from text not null default '',
  add column available_until text not null default '',
  add column cost text not null default '',
  add column modes text not null default '',
  add column source text not null default '',
  add column source_date text not null default '',
  add column confirmed_on date,
  add column asked_on date,
  add column circulated_on date,
  add check ((reference_id is null) = (provider_id is not null));
create index assistance_offer_party on assistance_offer (party) where party <> '';
-- The need items that an answer names, and what it says to each.
create table providers_answer (
  offer_id bigint not null references assistance_offer (id),
  need_id bigint not null,
  primary key (offer_id, need_id)
);
create index providers_answer_need on providers_answer (need_id);

-- Whether the one who asks is the State of a need item that an offer answers; the rows are those that it may see.
create function providers_answers_us(offer bigint) returns boolean language sql stable as $$
  select exists (select 1 from providers_answer a join assistance_need_item n on n.id = a.need_id
    join assistance_request r on r.id = n.request_id
    where a.offer_id = offer and assistance_own(r.state, r.for_states))
$$;
create function providers_posted(offer bigint) returns boolean language sql stable as $$
  select consent_holds('OFFER', offer::text, 'CONSENT', 'FULL', '') and not consent_kept_back('OFFER', offer::text)
$$;
alter table assistance_offer enable row level security;
alter table assistance_offer force row level security;
create policy offers_inside on assistance_offer
  using ((select kit_viewer()) = 'program' or (select kit_viewer()) = 'committee' and not draft)
  with check ((select kit_viewer()) = 'program' or (select kit_viewer()) = 'committee' and not draft and provider_id is not null);
create policy offers_own on assistance_offer
  using ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()))
  with check ((select kit_viewer()) = 'provider' and party <> '' and party = (select kit_party()));
create policy offers_told on assistance_offer for select
  using ((select kit_viewer()) = 'state' and not draft and circulated_on is not null and providers_answers_us(id));
create policy offers_open on assistance_offer for select
  using ((select kit_viewer()) <> '' and not draft and (reference_id is not null or providers_posted(id)));
alter table providers_answer enable row level security;
alter table providers_answer force row level security;
create policy answers on providers_answer using ((select kit_inside())) with check ((select kit_inside()));
create policy answers_own on providers_answer
  using ((select kit_viewer()) = 'provider' and exists (select 1 from assistance_offer o where o.id = offer_id and o.party = kit_party()))
  with check ((select kit_viewer()) = 'provider' and exists (select 1 from assistance_offer o where o.id = offer_id and o.party = kit_party()));
create policy answers_of_a_state on providers_answer for select using ((select kit_viewer()) = 'state' and exists
  (select 1 from assistance_need_item n join assistance_request r on r.id = n.request_id
   where n.id = need_id and assistance_own(r.state, r.for_states)));

-- What a provider wants to hear of, which new needs it has seen, and which it was told of by mail.
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
create table providers_seen (
  party text not null,
  need_id bigint not null,
  seen_at timestamptz not null default now(),
  primary key (party, need_id)
);
create table providers_told (
  subscription_id bigint not null references providers_subscription (id),
  need_id bigint not null,
  told_at timestamptz not null default now(),
  primary key (subscription_id, need_id)
);
do $$
declare named text;
begin
  foreach named in array array['providers_subscription', 'providers_seen'] loop
    execute format('alter table %I enable row level security', named);
    execute format('alter table %I force row level security', named);
    execute format('create policy program on %I using ((select kit_viewer()) = ''program'') with check ((select kit_viewer()) = ''program'')', named);
    execute format('create policy own on %I using ((select kit_viewer()) = ''provider'' and party = (select kit_party())) with check ((select kit_viewer()) = ''provider'' and party = (select kit_party()))', named);
  end loop;
end $$;
alter table providers_told enable row level security;
alter table providers_told force row level security;
create policy told on providers_told using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');

-- A provider's own people record its consent to post its own offers, and nobody else's.
create function providers_is_own(of_kind text, of_id text) returns boolean language sql stable as $$
  select kit_viewer() = 'provider' and of_kind = 'OFFER'
    and exists (select 1 from assistance_offer o where o.id::text = of_id and o.party = kit_party() and o.party <> '')
$$;
create policy recorded_by_the_provider on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'OFFER' and providers_is_own(subject_kind, subject_id));
create policy withdrawn_by_the_provider on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'OFFER' and providers_is_own(subject_kind, subject_id));

-- Effective practices, as a State or an organization tells of them; posted by its consent.
create table practices_practice (
  id bigint generated always as identity primary key,
  party text not null,
  title text not null,
  words text not null,
  areas text not null,
  source text not null,
  address text not null default '',
  on_day date,
  made_at timestamptz not null default now(),
  made_by text not null
);
alter table practices_practice enable row level security;
alter table practices_practice force row level security;
create policy practices on practices_practice using ((select kit_inside())) with check ((select kit_inside()));
create policy practices_open on practices_practice for select using ((select kit_viewer()) <> ''
  and consent_holds('PRACTICE', id::text, 'CONSENT', 'FULL', '') and not consent_kept_back('PRACTICE', id::text));
create policy practices_own on practices_practice for select
  using ((select kit_viewer()) = 'state' and party = (select kit_party()));
