-- Consents and approvals: who gave which, for a single use, expressly or by silence, by which
-- document, from which day, until which day, and when it was withdrawn. Nothing else changes.
create table consent_record (
  id bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id text not null,
  key text not null,
  use text not null default 'FULL',
  organization text not null default '',
  given_by text not null,
  document text not null,
  given_on date not null,
  manner text not null,
  working_days int not null default 0,
  calendar text not null default '',
  holds_from date not null,
  holds_until date,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  -- The digest of the text for which it was given; empty where the identity of the subject names a version.
  text_digest text not null default '',
  withdrawn_on date,
  withdrawn_by_document text
);
create index consent_record_subject on consent_record (subject_kind, subject_id);

-- The text for which a consent or approval was given. Only this text is published, whatever the record contains now.
create table consent_text (
  consent_id bigint primary key references consent_record (id),
  content text not null
);

-- These two functions see all consents, whoever the viewer is, and answer yes or no only. They set the parameter
-- themselves, because only a superuser may create a function with a SET clause for it.
create function consent_holds(of_kind text, of_id text, wanted text, for_use text, for_organization text) returns boolean
language plpgsql stable as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
  answer boolean;
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  answer := exists (select from consent_record where subject_kind = of_kind and subject_id = of_id and key = wanted
      and use = for_use and organization = for_organization and withdrawn_on is null
      and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today()));
  perform set_config('clearinghouse.inside', before, true);
  return answer;
end $$;
create function consent_kept_back(of_kind text, of_id text) returns boolean
language plpgsql stable as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
  answer boolean;
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  answer := exists (select from consent_record where subject_kind = of_kind and subject_id = of_id and key = 'WITHHELD'
      and withdrawn_on is null and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today()));
  perform set_config('clearinghouse.inside', before, true);
  return answer;
end $$;

-- Whether one of these two functions asks. Policies that look at a subject for its own party answer no then, so that
-- a subject whose own policy asks for its consents is not looked at again without end.
create function consent_gate_asks() returns boolean language sql stable as $$
  select coalesce(current_setting('clearinghouse.inside', true), '') = 'yes'
$$;

-- Consents on a State's own entries, requests and needs are seen by the Committee and that State;
-- all other consents by every viewer. Each module that owns a kind of subject adds the policies by
-- which its own parties read and record consents.
alter table consent_record enable row level security, force row level security;
create policy asked_by_the_gate on consent_record for select using (
  consent_gate_asks() or kit_inside()
  or subject_kind not in ('WORKSPACE', 'REQUEST', 'NEED') and kit_viewer() <> '');
create policy recorded_inside on consent_record for insert with check (kit_inside());
create policy withdrawn_inside on consent_record for update using (kit_inside());

-- Only the gate reads the texts. A text is recorded with its consent, and nobody changes it.
alter table consent_text enable row level security, force row level security;
create policy text_read_by_the_gate on consent_text for select using (kit_viewer() = 'program');
create policy text_recorded on consent_text for insert with check (kit_viewer() <> '');
