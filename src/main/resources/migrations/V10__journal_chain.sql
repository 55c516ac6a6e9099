-- The journal becomes a chain of hashes: each entry names the hash of the entry before it, overall and on its record.
-- What an earlier version wrote is kept as it was and taken over into the chain at the next start.
alter table kit_journal rename to kit_journal_before_chain;
drop index kit_journal_subject;

create table kit_journal (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor text not null,
  role text not null,
  act text not null,
  subject text not null,
  before text,
  after text not null,
  why text not null,
  source text not null,
  record_before bytea not null,
  chain_before bytea not null,
  hash bytea not null
);
create index kit_journal_subject on kit_journal (subject, seq);

-- Signed heads of the tree over all entries, one a size.
create table kit_tree_head (
  size bigint primary key check (size > 0),
  root bytea not null,
  signed_at timestamptz not null,
  public_key bytea not null,
  signature bytea not null
);

create function kit_only_added() returns trigger language plpgsql as $$
begin
  raise exception 'entries of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger kit_journal_only_added before update or delete on kit_journal
  for each row execute function kit_only_added();
create trigger kit_journal_never_emptied before truncate on kit_journal
  for each statement execute function kit_only_added();
create trigger kit_tree_head_only_added before update or delete on kit_tree_head
  for each row execute function kit_only_added();
create trigger kit_tree_head_never_emptied before truncate on kit_tree_head
  for each statement execute function kit_only_added();

-- An entry follows the last one, whoever writes it.
create function kit_journal_follows() returns trigger language plpgsql as $$
declare last record;
begin
  select seq, hash into last from kit_journal order by seq desc limit 1;
  if new.seq <> coalesce(last.seq, 0) + 1 then
    raise exception 'entry % does not follow entry %', new.seq, coalesce(last.seq, 0) using errcode = 'restrict_violation';
  end if;
  if last.seq is not null and new.chain_before <> last.hash then
    raise exception 'entry % does not name the hash of the entry before it', new.seq using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger kit_journal_in_order before insert on kit_journal
  for each row execute function kit_journal_follows();
