-- Generations of the form that a person added or corrected. They say nothing of any State.
select set_config('clearinghouse.viewer', 'program', true);
create table obligations_form (
  id bigint generated always as identity primary key,
  name text not null,
  version text not null,
  files jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  accepted_by text,
  accepted_at timestamptz
);
