-- A statement or submission for a review is its sender's own to publish: a State by its account, others by a document that
-- the secretariat records. Nothing is published without this consent.
do $$
declare was text;
begin
  select pg_get_constraintdef(oid) into was from pg_constraint where conname = 'consent_record_subject_kind_check';
  alter table consent_record drop constraint consent_record_subject_kind_check;
  execute 'alter table consent_record add constraint consent_record_subject_kind_check '
    || replace(was, '''REPORT''::text', '''REPORT''::text, ''SUBMISSION''::text');
  select pg_get_expr(polqual, polrelid) into was from pg_policy where polname = 'asked_by_the_gate';
  execute 'alter policy asked_by_the_gate on consent_record using '
    || '((subject_kind <> ''SUBMISSION'' or consent_gate_asks() or kit_inside()) and (' || was || '))';
end $$;

create policy submissions_open on reviews_submission for select using ((select kit_viewer()) <> ''
  and id::text not in (select consent_kept_back_ids('SUBMISSION'))
  and id::text in (select consent_held_ids('SUBMISSION', 'CONSENT', 'FULL')));

create function reviews_is_own(of_id text) returns boolean language sql stable as $$
  select case when consent_gate_asks() then false
    else kit_viewer() = 'state' and exists (select 1 from reviews_submission s where s.id::text = of_id
      and s.state = kit_party()) end
$$;
create policy submission_consents_read on consent_record for select
  using (subject_kind = 'SUBMISSION' and reviews_is_own(subject_id));
create policy submission_consents_recorded on consent_record for insert
  with check (key in ('CONSENT', 'WITHHELD') and subject_kind = 'SUBMISSION' and reviews_is_own(subject_id));
create policy submission_consents_withdrawn on consent_record for update
  using (key in ('CONSENT', 'WITHHELD') and subject_kind = 'SUBMISSION' and reviews_is_own(subject_id));
create policy submission_disclosures_read on consent_disclosure for select
  using (subject_kind = 'SUBMISSION' and reviews_is_own(subject_id));
