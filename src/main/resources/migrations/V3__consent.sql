-- Consents and approvals: who gave which, for a single use, expressly or by silence, by which
-- document, from which day, until which day, and when it was withdrawn. Nothing else changes, except
-- the days of a period of silence before it ends.
create table consent_record (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind in ('EVENT', 'MATRIX', 'REQUEST', 'NEED', 'OFFER', 'FEEDBACK', 'PRACTICE',
    'PLAN', 'WORKSPACE', 'REFERENCE')),
  subject_id text not null,
  key text not null check (key in ('AGREEMENT', 'APPROVAL', 'CONSENT', 'WITHHELD')),
  use text not null default 'FULL' check (use in ('FULL', 'SUMMARY', 'MEMBERS', 'PROVIDERS', 'ORGANIZATION')),
  organization text not null default '',
  given_by text not null,
  document text not null,
  given_on date not null,
  manner text not null,
  working_days int not null default 0,
  calendar text not null default '',
  -- What a period of silence waits for before it can end: the record of the dispatch of its letter, or a person who
  -- confirms its last day because the official holidays of a year are not on file. It does not hold until then.
  waits_for text not null default '' check (waits_for in ('', 'dispatch', 'holidays')),
  holds_from date not null,
  holds_until date,
  -- In UTC and without a zone, so that the text of a row is the same for every session.
  recorded_at timestamp not null default (now() at time zone 'UTC'),
  recorded_by text not null,
  -- The digest of the text for which it was given; empty where the identity of the subject names a version.
  text_digest text not null default '',
  withdrawn_on date,
  withdrawn_by_document text
);
create index consent_record_subject on consent_record (subject_kind, subject_id);
create index consent_record_withheld on consent_record (subject_kind, subject_id) where key = 'WITHHELD';
create index consent_record_waiting on consent_record (waits_for) where waits_for <> '';

-- The text for which a consent or approval was given. Only this text is published, whatever the record contains now.
create table consent_text (
  consent_id bigint primary key references consent_record (id),
  content text not null
);

-- The proof that the program itself recorded a consent as it is: the line of kit_row_change with the digest of its last
-- change, and two codes over both, which nobody makes without the key of the installation. The gate verifies the first
-- code; the second one is for row-level security, with a key that the program names on its connections. The subject is
-- repeated so that a withholding is known after its row is gone.
create table consent_proof (
  consent_id bigint primary key references consent_record (id),
  subject_kind text not null,
  subject_id text not null,
  withholds boolean not null,
  line bigint not null,
  code text not null,
  policy_code bytea not null
);
create index consent_proof_withholding on consent_proof (subject_kind, subject_id) where withholds;

-- Each consent with its digest, its last line and its proof.
create view consent_checked with (security_invoker = true) as
  select r.*, encode(d.digest, 'hex') as digest, l.id as last_line, p.line as proven_line, p.code,
    coalesce(l.digest = d.digest, false) as is_last,
    coalesce(p.line = l.id and l.digest = d.digest and p.policy_code = sha256(k.key || sha256(k.key
      || convert_to('consent ' || r.id || ' ' || l.id || ' ' || encode(d.digest, 'hex'), 'UTF8'))), false) as proven
  from consent_record r
    cross join lateral (select sha256(convert_to(row(r.*)::text, 'UTF8')) as digest) d
    cross join lateral
      (select decode(coalesce(current_setting('clearinghouse.consent_key', true), ''), 'hex') as key) k
    left join consent_proof p on p.consent_id = r.id
    left join lateral (select c.id, c.digest from kit_row_change c
      where c.table_name = 'consent_record' and c.row_key = r.id::text order by c.id desc limit 1) l on true;

-- These functions see all consents, whoever the viewer is, and answer yes or no, or which identities are withheld. They set the parameter
-- themselves, because only a superuser may create a function with a SET clause for it. A consent without its proof does
-- not count; a withholding without its proof, or whose row is gone, still withholds.
create function consent_holds(of_kind text, of_id text, wanted text, for_use text, for_organization text) returns boolean
language plpgsql stable as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
  answer boolean;
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  answer := exists (select from consent_checked where subject_kind = of_kind and subject_id = of_id and key = wanted
      and use = for_use and organization = for_organization and withdrawn_on is null and waits_for = '' and proven
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
  answer := exists (select from consent_checked where subject_kind = of_kind and subject_id = of_id and key = 'WITHHELD'
      and (not proven or withdrawn_on is null
        and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today())))
    or exists (select from consent_proof p where p.subject_kind = of_kind and p.subject_id = of_id and p.withholds
      and not exists (select from consent_record r where r.id = p.consent_id
        and r.subject_kind = of_kind and r.subject_id = of_id and r.key = 'WITHHELD'));
  perform set_config('clearinghouse.inside', before, true);
  return answer;
end $$;

-- What is withheld as a set, which a query computes once and not for each row. It is small, and a set of all that is
-- consented to is not: for one record that would read the consents of all others, so consent_holds stays a question
-- about one, which the policies ask last.
create function consent_kept_back_ids(of_kind text) returns setof text
language plpgsql stable rows 10 as $$
declare before text := coalesce(current_setting('clearinghouse.inside', true), '');
  answer text[];
begin
  perform set_config('clearinghouse.inside', 'yes', true);
  answer := array(select subject_id from consent_checked where subject_kind = of_kind and key = 'WITHHELD'
      and (not proven or withdrawn_on is null
        and holds_from <= kit_today() and (holds_until is null or holds_until >= kit_today()))
    union all select p.subject_id from consent_proof p where p.subject_kind = of_kind and p.withholds
      and not exists (select from consent_record r where r.id = p.consent_id
        and r.subject_kind = of_kind and r.subject_id = p.subject_id and r.key = 'WITHHELD'));
  perform set_config('clearinghouse.inside', before, true);
  return query select unnest(answer);
end $$;

-- Whether one of these functions asks. Policies that look at a subject for its own party answer no then, so that
-- a subject whose own policy asks for its consents is not looked at again without end.
create function consent_gate_asks() returns boolean language sql stable as $$
  select coalesce(current_setting('clearinghouse.inside', true), '') = 'yes'
$$;

-- Consents on a State's own entries, requests, needs, plans and practices are seen by the Committee and that State;
-- all other consents by every viewer. Each module that owns a kind of subject adds the policies by
-- which its own parties read and record consents.
alter table consent_record enable row level security, force row level security;
create policy asked_by_the_gate on consent_record for select using (
  consent_gate_asks() or kit_inside()
  or subject_kind not in ('WORKSPACE', 'REQUEST', 'NEED', 'PLAN', 'PRACTICE') and kit_viewer() <> '');
create policy recorded_inside on consent_record for insert with check (kit_inside());
create policy withdrawn_inside on consent_record for update using (kit_inside());

-- Only the gate reads the texts. A text is recorded with its consent, and nobody changes it.
alter table consent_text enable row level security, force row level security;
create policy text_read_by_the_gate on consent_text for select using (kit_viewer() = 'program');
create policy text_recorded on consent_text for insert with check (kit_viewer() <> '');

-- Who was shown what: a lasting log for the owner of a record. A record is opened to an audience and
-- closed again ('opened', 'closed'), is shown to one party on a page or in a file ('shown', once a day),
-- or is sent to one receiver ('sent'). Lines are added, and never changed, also after a withdrawal.
-- Each module that owns a kind of subject adds the policy by which its own parties read the lines.
create table consent_disclosure (
  id bigint generated always as identity primary key,
  subject_kind text not null,
  subject_id text not null,
  event text not null check (event in ('opened', 'closed', 'shown', 'sent')),
  channel text not null,
  use text not null,
  organization text not null default '',
  role text not null default '',
  party text not null default '',
  receiver text not null default '',
  -- The consent that was in force for this audience, if there was one.
  consent_id bigint references consent_record (id),
  day date not null,
  at timestamptz not null default now()
);
create index consent_disclosure_subject on consent_disclosure (subject_kind, subject_id, id);
create unique index consent_disclosure_shown on consent_disclosure
  (subject_kind, subject_id, channel, role, party, receiver, coalesce(consent_id, 0), day) where event = 'shown';
alter table consent_disclosure enable row level security, force row level security;
create policy disclosures_read_inside on consent_disclosure for select using ((select kit_inside()));
create policy disclosures_recorded on consent_disclosure for insert with check ((select kit_inside())
  or event in ('opened', 'closed') and (select kit_viewer()) in ('state', 'provider'));
create trigger consent_disclosure_only_added before update or delete on consent_disclosure
  for each row execute function kit_only_added();
-- Proofs say nothing without the row that they prove.
alter table consent_proof enable row level security, force row level security;
create policy proofs on consent_proof using (kit_viewer() <> '' or consent_gate_asks()) with check (kit_viewer() <> '');
-- The digests of consents are needed for every viewer to whom a policy answers by a consent.
create policy lines_of_consents on kit_row_change for select
  using (table_name = 'consent_record' and (kit_viewer() <> '' or consent_gate_asks()));
