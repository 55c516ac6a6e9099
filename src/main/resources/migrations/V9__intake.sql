-- What a machine read in a document and a person decides on, line by line.
create table intake_proposal (
  id bigint generated always as identity primary key,
  document_id bigint not null unique references sources_document (id),
  state text not null default 'open',
  review jsonb not null,
  places jsonb not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  event_id bigint references outreach_event (id)
);

create table intake_line (
  proposal_id bigint not null references intake_proposal (id),
  position int not null,
  pointer text not null,
  kind text not null,
  fields jsonb not null,
  proposed jsonb not null,
  decision text not null default 'open',
  same_as bigint references outreach_event (id),
  decided_by text,
  decided_at timestamptz,
  primary key (proposal_id, pointer)
);
