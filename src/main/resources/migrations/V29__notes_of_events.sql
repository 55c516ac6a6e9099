-- A written note belongs to an event on record.
alter table briefs_note add constraint briefs_note_event foreign key (event_id) references outreach_event (id);
create index briefs_note_reading_open on briefs_note_reading (made_at) where decided_at is null;
