-- Desks ask for the recent entries of a few acts about a few records, and read no others.
create index kit_journal_recent on kit_journal (subject, act, at);
