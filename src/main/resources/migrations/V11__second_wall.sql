-- The second wall: each connection says for whom it asks, and rows that are not for them are not there.
-- Viewers: committee (experts, members, secretariat), administrator, signing-in, program, public; nothing said is nobody.
create function kit_viewer() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.viewer', true), '') $$;
create function kit_inside() returns boolean language sql stable as
  $$ select kit_viewer() in ('committee', 'program') $$;
create function consent_withheld(event_id bigint) returns boolean language sql stable as $$
  select exists (select 1 from consent_record where subject_kind = 'EVENT' and subject_id = event_id::text
    and key = 'WITHHELD' and withdrawn_on is null)
$$;
create function consent_released(event_id bigint) returns boolean language sql stable as $$
  select exists (select 1 from consent_record where subject_kind = 'EVENT' and subject_id = event_id::text
    and key = 'APPROVAL' and withdrawn_on is null) and not consent_withheld(event_id)
$$;

alter table access_account enable row level security;
alter table access_account force row level security;
create policy accounts on access_account
  using (kit_viewer() in ('administrator', 'signing-in', 'program'))
  with check (kit_viewer() in ('administrator', 'program'));

alter table consent_record enable row level security;
alter table consent_record force row level security;
create policy asked_by_the_gate on consent_record for select using (kit_viewer() <> '');
create policy recorded_inside on consent_record for insert with check (kit_inside());
create policy withdrawn_inside on consent_record for update using (kit_inside());

alter table sources_document enable row level security;
alter table sources_document force row level security;
create policy documents on sources_document using (kit_inside());

alter table intake_proposal enable row level security;
alter table intake_proposal force row level security;
create policy proposals on intake_proposal using (kit_inside());
alter table intake_line enable row level security;
alter table intake_line force row level security;
create policy lines on intake_line using (kit_inside());

alter table kit_journal enable row level security;
alter table kit_journal force row level security;
create policy entries on kit_journal
  using (kit_viewer() in ('committee', 'administrator', 'program'))
  with check (kit_viewer() in ('committee', 'administrator', 'program'));

alter table outreach_event enable row level security;
alter table outreach_event force row level security;
create policy events on outreach_event
  using (kit_inside() or kit_viewer() <> '' and not consent_withheld(id) and (address <> '' or consent_released(id)))
  with check (kit_inside());

alter table outreach_telling enable row level security;
alter table outreach_telling force row level security;
create policy tellings on outreach_telling
  using (kit_inside() or kit_viewer() <> '' and consent_released(event_id)) with check (kit_inside());
alter table outreach_organizer enable row level security;
alter table outreach_organizer force row level security;
create policy organizers on outreach_organizer
  using (kit_inside() or kit_viewer() <> '' and not consent_withheld(event_id)
    and (address <> '' or consent_released(event_id)))
  with check (kit_inside());
alter table outreach_participant enable row level security;
alter table outreach_participant force row level security;
create policy participants on outreach_participant
  using (kit_inside() or kit_viewer() <> '' and consent_released(event_id)) with check (kit_inside());
alter table outreach_voiced_need enable row level security;
alter table outreach_voiced_need force row level security;
create policy voiced_needs on outreach_voiced_need
  using (kit_inside() or kit_viewer() <> '' and consent_released(event_id)) with check (kit_inside());
alter table outreach_contribution enable row level security;
alter table outreach_contribution force row level security;
create policy contributions on outreach_contribution
  using (kit_inside() or kit_viewer() <> '' and (address <> '' or document_id in
    (select t.document_id from outreach_telling t where not t.in_passing)))
  with check (kit_inside());
