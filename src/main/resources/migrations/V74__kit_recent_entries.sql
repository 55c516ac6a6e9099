-- Desks ask for the recent entries of a few acts about a few records, and read no others.
create index kit_journal_subject_act on kit_journal (subject, act, at);
create view kit_journal_recent with (security_invoker = true) as
  select seq, at, actor, role, act, subject, before, after, why, source, record_before, chain_before, rows, hash
  from kit_journal;
