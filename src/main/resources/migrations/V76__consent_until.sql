-- Desks ask for the consents that ended by their last day since a day, and read no others.
create index consent_record_until on consent_record (holds_until) where holds_until is not null;
