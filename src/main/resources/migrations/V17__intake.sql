-- What the program read in a document, and the decision of a person on each line.
create table intake_proposal (
  id bigint generated always as identity primary key,
  document_id bigint not null unique references sources_document (id),
  state text not null default 'open',
  places jsonb not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  event_id bigint references outreach_event (id)
);
alter table intake_proposal enable row level security, force row level security;
create policy proposals on intake_proposal using (kit_inside());

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
alter table intake_line enable row level security, force row level security;
create policy lines on intake_line using (kit_inside());
