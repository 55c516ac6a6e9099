-- A point of contact is its State's own to publish: the office and its functional mailbox, never the person.
do $$
declare was text;
begin
  select pg_get_constraintdef(oid) into was from pg_constraint where conname = 'consent_record_subject_kind_check';
  alter table consent_record drop constraint consent_record_subject_kind_check;
  execute 'alter table consent_record add constraint consent_record_subject_kind_check '
    || replace(was, '''REPORT''::text', '''REPORT''::text, ''CONTACT''::text');
  select pg_get_expr(polqual, polrelid) into was from pg_policy where polname = 'asked_by_the_gate';
  execute 'alter policy asked_by_the_gate on consent_record using '
    || '((subject_kind <> ''CONTACT'' or consent_gate_asks() or kit_inside()) and (' || was || '))';
end $$;

create policy contact_consents_read on consent_record for select
  using (subject_kind = 'CONTACT' and contacts_is_own(subject_id));
create policy contact_consents_recorded on consent_record for insert
  with check (key = 'CONSENT' and subject_kind = 'CONTACT' and contacts_is_own(subject_id));
create policy contact_consents_withdrawn on consent_record for update
  using (key = 'CONSENT' and subject_kind = 'CONTACT' and contacts_is_own(subject_id));
