-- Events and what is told of them. Dates are as precise as the source has them: a day, a month or a year.
-- A row has an address where it comes from a public page, or a document where it comes from a note taken in.
create table outreach_event (
  id bigint generated always as identity primary key,
  reference_id text unique,
  title text not null,
  start_on text not null default '',
  end_on text not null default '',
  days text not null default '',
  online boolean not null default false,
  city text not null default '',
  country text not null default '',
  venue_as_received text not null default '',
  kind text not null default '',
  attendance text not null default '',
  remark text not null default '',
  address text not null default '',
  document_id bigint references sources_document (id)
);

create table outreach_telling (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  document_id bigint not null references sources_document (id),
  in_passing boolean not null,
  title text not null,
  start_on text not null,
  end_on text not null,
  city text not null,
  country text not null,
  words text not null
);
create index outreach_telling_event on outreach_telling (event_id);

create table outreach_organizer (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  as_received text not null,
  name text not null,
  state text,
  body text,
  role text not null,
  address text not null default '',
  document_id bigint references sources_document (id)
);
create index outreach_organizer_event on outreach_organizer (event_id);

create table outreach_participant (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  group_as_received text not null,
  as_received text not null,
  kind text not null,
  state text,
  body text,
  document_id bigint not null references sources_document (id)
);
create index outreach_participant_event on outreach_participant (event_id);
create index outreach_participant_state on outreach_participant (state);

create table outreach_contribution (
  id bigint generated always as identity primary key,
  donor text not null,
  state text,
  fund text not null,
  given_on text not null default '',
  amount numeric,
  currency text,
  words text not null default '',
  event_reference text not null default '',
  remark text not null default '',
  address text not null default '',
  document_id bigint references sources_document (id)
);

create table outreach_voiced_need (
  id bigint generated always as identity primary key,
  event_id bigint not null references outreach_event (id),
  words text not null,
  paragraphs text not null,
  who text not null,
  document_id bigint not null references sources_document (id)
);
