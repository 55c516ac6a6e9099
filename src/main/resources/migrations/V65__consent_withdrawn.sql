-- The desk asks for the consents that were withdrawn since a day, and reads no others.
create index consent_record_withdrawn on consent_record (withdrawn_on) where withdrawn_on is not null;
