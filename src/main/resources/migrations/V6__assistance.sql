-- Requests with their need items, and offers, as published at their sources.
create table assistance_request (
  id bigint generated always as identity primary key,
  state text,
  requester text not null,
  requester_kind text not null,
  date_as_received text not null,
  address text not null,
  unique (requester, date_as_received)
);

create table assistance_need_item (
  id bigint generated always as identity primary key,
  request_id bigint not null references assistance_request (id),
  number int not null,
  words text not null,
  area text not null,
  specificity text not null,
  address text not null,
  unique (request_id, number)
);

create table assistance_offer (
  id bigint generated always as identity primary key,
  reference_id text not null unique,
  provider_kind text not null,
  provider text not null,
  kind text not null,
  as_of text not null,
  words text not null,
  exclusions text not null,
  regions text not null,
  answers text not null,
  address text not null
);
