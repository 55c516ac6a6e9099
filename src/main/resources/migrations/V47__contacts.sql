-- What a first signature covers besides the form, how it ended, and whether what it concerns changed since then.
alter table contacts_signature
  -- The digest of the receivers that the first person read, without regard to the language; empty if the form names them.
  add column covers text not null default '',
  -- Since when it no longer holds: the second person found that what it concerns changed.
  add column changed_at timestamptz,
  add column ending text not null default '' check (ending in ('', 'withdrawn', 'declined', 'replaced', 'alone'));
