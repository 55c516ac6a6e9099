-- The settings that row-level security reads, the list of loaded reference files, kept files, receipts
-- of acts, and the journal.
--
-- Row-level security: each connection names its viewer, and a row that is not for this viewer is
-- not visible. The program sets the viewer each time it takes a connection from the pool.
-- Viewers: committee (experts, members, secretariat), administrator, state, agency, provider,
-- region, signing-in, program, public. A connection that names no viewer sees nothing.

-- The kind of viewer.
create function kit_viewer() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.viewer', true), '') $$;
-- The party for which the viewer acts: a State by its code, an organization by its acronym. Null
-- where the viewer acts for none, so that it equals no party, not even an empty one.
create function kit_party() returns text language sql stable as
  $$ select nullif(trim(current_setting('clearinghouse.party', true)), '') $$;
-- The name of the viewer's account.
create function kit_name() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.name', true), '') $$;
-- The role in which the account acts.
create function kit_role() returns text language sql stable as
  $$ select coalesce(current_setting('clearinghouse.role', true), '') $$;
-- Whether the viewer belongs to the Committee, or is the program itself.
create function kit_inside() returns boolean language sql stable as
  $$ select kit_viewer() in ('committee', 'program') $$;
-- Whether every row is read, for the check of the journal or for a backup. Only the policy kit_all_rows asks this,
-- which applies to the owner of the tables alone (afterMigrate.sql); no other role gains anything by the setting.
create function kit_reads_all() returns boolean language sql stable as
  $$ select coalesce(current_setting('clearinghouse.reads_all', true), '') = 'yes' $$;
-- The current day of the program; without one, the day at United Nations Headquarters.
create function kit_today() returns date language sql stable as $$
  select coalesce(nullif(current_setting('clearinghouse.today', true), '')::date, (now() at time zone 'America/New_York')::date)
$$;

-- Reference files that were loaded, each with the digest of its content.
create table kit_loaded (
  file text primary key,
  sha256 text not null,
  loaded_at timestamptz not null default now()
);
alter table kit_loaded enable row level security, force row level security;
create policy loaded_by_the_program on kit_loaded
  using (kit_viewer() = 'program') with check (kit_viewer() = 'program');

-- Files of forms that could not be accepted: kept for a day, each for the account that sent it.
create table kit_kept_file (
  token text primary key,
  account text not null check (account <> ''),
  name text not null,
  content bytea not null,
  kept_at timestamptz not null default now()
);
alter table kit_kept_file enable row level security, force row level security;
create policy own_files on kit_kept_file
  using (account = (select kit_name())) with check (account = (select kit_name()));
create policy old_files_removed on kit_kept_file using (kit_viewer() = 'program');

-- What several nodes of one installation share (docs/adr/0036-several-nodes.md); a program alone leaves these tables empty.
-- Sessions: only the digest of an identifier is stored, and the values are encrypted with a key that is not in the database.
create table kit_session (
  id_hash bytea primary key,
  key text not null unique,
  account text not null default '',
  network text not null default '',
  browser text not null default '',
  made_at timestamptz not null default clock_timestamp(),
  signed_in_at timestamptz,
  used_at timestamptz not null default clock_timestamp()
);
create index kit_session_group on kit_session (account, network, made_at);
create index kit_session_visitors on kit_session (made_at) where account = '';
create index kit_session_used on kit_session (used_at);
create table kit_session_value (
  id_hash bytea not null references kit_session (id_hash) on update cascade on delete cascade,
  name text not null,
  value bytea not null,
  primary key (id_hash, name)
);
-- Rate limits. They may be lost with the server, and then begin again.
create unlogged table kit_rate (
  name text not null,
  key bytea not null,
  tokens double precision not null,
  changed_at timestamptz not null default clock_timestamp(),
  full_at timestamptz not null,
  primary key (name, key)
);
create index kit_rate_full on kit_rate (full_at);
create function kit_rate_tokens(kept kit_rate, capacity double precision, per_second double precision)
returns double precision language sql volatile as $$
  select least(capacity, kept.tokens + per_second * greatest(0, extract(epoch from clock_timestamp() - kept.changed_at)))
$$;
-- The runs of background tasks, each claimed by one node.
create table kit_job (
  name text primary key,
  run text unique,
  node text not null default '',
  started_at timestamptz,
  leased_until timestamptz,
  next_at timestamptz not null default clock_timestamp()
);
do $$
declare one text;
begin
  foreach one in array array['kit_session', 'kit_session_value', 'kit_rate', 'kit_job'] loop
    execute format('alter table %I enable row level security, force row level security', one);
    execute format(
      'create policy of_the_program on %I using (kit_viewer() = ''program'') with check (kit_viewer() = ''program'')', one);
  end loop;
end $$;

-- Receipts of binding acts: what was done, when and by whom, as its user read it in six languages.
-- The token and the digest find an act that is sent again. The actor sees a receipt, and the other
-- accounts of its State or provider that act in the same kind of role.
create table kit_receipt (
  id bigint generated always as identity primary key,
  token text not null unique,
  digest text not null,
  account text not null check (account <> ''),
  role text not null,
  viewer text not null,
  party text not null,
  act text not null,
  address text not null,
  -- The page of the record that the act concerns, without a place in it; it lists its receipts.
  record text not null,
  result text not null,
  texts text not null,
  -- The records that the act changed, as the journal names them, and the last entry of the act.
  subjects text[] not null,
  journal_seq bigint not null,
  at timestamptz not null
);
create index kit_receipt_digest on kit_receipt (account, digest);
create index kit_receipt_record on kit_receipt (record, id);
alter table kit_receipt enable row level security, force row level security;
create policy receipts_read on kit_receipt for select using (
  account = (select kit_name()) or kit_viewer() = 'program'
  or (viewer = (select kit_viewer()) and viewer in ('state', 'provider') and party = (select kit_party())));
create policy receipts_added on kit_receipt for insert with check (account = (select kit_name()));

-- Official holidays of United Nations Headquarters that were recorded by year, each with its source. They are public.
create table kit_holiday (
  day date primary key,
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  address text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text not null
);
alter table kit_holiday enable row level security, force row level security;
create policy holidays_read on kit_holiday for select using (true);
create policy holidays_recorded on kit_holiday using ((select kit_inside())) with check ((select kit_inside()));

-- The journal is a chain of hashes: each entry names the hash of the entry before it, in the whole
-- journal and for its record.
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
  -- The rows that were changed: the number of their batch in kit_row_change, how many, and the seal.
  rows text not null default '',
  hash bytea not null
);
create index kit_journal_subject on kit_journal (subject, seq);
-- The entries of the accounts of one party.
create index kit_journal_role on kit_journal (role);
alter table kit_journal enable row level security, force row level security;
create policy entries on kit_journal
  using (kit_viewer() in ('committee', 'administrator', 'program'))
  with check (kit_viewer() in ('committee', 'administrator', 'program'));
-- The records that entries name, for copies that follow the journal.
create view kit_journal_change with (security_invoker = true) as select seq, hash, subject from kit_journal;

-- Signed heads of the hash tree over all entries, one for each size.
create table kit_tree_head (
  size bigint primary key check (size > 0),
  root bytea not null,
  -- The roots of the full subtrees under the root, from which the next tree grows.
  frontier bytea not null default '',
  signed_at timestamptz not null,
  public_key bytea not null,
  signature bytea not null
);
alter table kit_tree_head enable row level security, force row level security;
create policy heads_read on kit_tree_head for select
  using (kit_viewer() in ('committee', 'administrator', 'program'));
create policy heads_signed on kit_tree_head for insert with check (kit_viewer() = 'program');

-- Entries and heads are added, and never changed or deleted.
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

-- A new entry follows the last one, whoever writes it.
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
-- The records about which this transaction has written entries after an entry, the last entry about
-- one of them before that, and the last entry of this transaction.
create function kit_journal_own(start bigint)
    returns table (subjects text[], before bigint, last bigint) language sql stable as $$
  with own as (
    select seq, subject from kit_journal where seq > start and xmin = pg_current_xact_id()::xid)
  select coalesce((select array_agg(distinct subject) from own), '{}'),
    coalesce((select max(j.seq) from kit_journal j
      where j.subject in (select subject from own) and j.seq not in (select seq from own)), 0),
    coalesce((select max(seq) from own), start)
$$;

create trigger kit_receipt_only_added before update or delete on kit_receipt
  for each row execute function kit_only_added();
create trigger kit_journal_in_order before insert on kit_journal
  for each row execute function kit_journal_follows();

-- The digest of each changed row as it is after the change, or no digest for a deleted row. Triggers
-- on every recorded table add these lines; the journal entry of the change seals them as one batch.
-- The program's role cannot write here.
create sequence kit_row_batch;
create table kit_row_change (
  id bigint generated always as identity primary key,
  batch bigint not null,
  table_name text not null,
  row_key text not null,
  digest bytea
);
create index kit_row_change_batch on kit_row_change (batch);
create index kit_row_change_consent on kit_row_change (row_key, id) where table_name = 'consent_record';
alter table kit_row_change enable row level security, force row level security;
create policy lines_read on kit_row_change for select
  using (kit_viewer() in ('committee', 'administrator', 'program'));
create policy lines_added on kit_row_change for insert with check (kit_viewer() <> '');
create trigger kit_row_change_only_added before update or delete on kit_row_change
  for each row execute function kit_only_added();
create trigger kit_row_change_never_emptied before truncate on kit_row_change
  for each statement execute function kit_only_added();

-- The batch of the current transaction; it begins with the first changed row and ends with the seal.
create function kit_row_batch_now() returns bigint language plpgsql as $$
declare number text := coalesce(current_setting('clearinghouse.row_batch', true), '');
begin
  if number = '' then
    number := set_config('clearinghouse.row_batch', nextval('public.kit_row_batch')::text, true);
  end if;
  return number::bigint;
end $$;
