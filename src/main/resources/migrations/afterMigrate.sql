-- The rights of the program's own role. The role is made before the migrations run, if the server
-- allows it. Here and not in a migration: the rights cover the tables of every later migration.
do $$
begin
  if exists (select from pg_roles where rolname = 'clearinghouse_app') then
    grant usage on schema public to clearinghouse_app;
    grant select, insert, update, delete on all tables in schema public to clearinghouse_app;
    grant usage, select on all sequences in schema public to clearinghouse_app;
    revoke update, delete, truncate on kit_journal, kit_tree_head from clearinghouse_app;
    revoke insert, update, delete, truncate on kit_row_change from clearinghouse_app;
    -- Files as received are added and never changed; only their withdrawal is recorded.
    revoke update, delete, truncate on sources_original, sources_original_content from clearinghouse_app;
    grant update (withdrawn_at, withdrawn_by, withdrawn_why) on sources_original to clearinghouse_app;
    -- Consents are given and withdrawn; besides, only the days of a period of silence change before it ends.
    revoke update, delete, truncate on consent_record, consent_text, consent_proof from clearinghouse_app;
    grant update (withdrawn_on, withdrawn_by_document, given_on, holds_from, calendar, waits_for) on consent_record to clearinghouse_app;
    grant update (line, code, policy_code) on consent_proof to clearinghouse_app;
    -- Of a joint project the lists of its States change; of what was shared or planned in it the end is recorded.
    revoke update, delete, truncate on cooperation_project, cooperation_share, cooperation_file, cooperation_date
      from clearinghouse_app;
    grant update (invited, members, former) on cooperation_project to clearinghouse_app;
    grant update (ended_on) on cooperation_share, cooperation_file to clearinghouse_app;
    grant update (cancelled_on) on cooperation_date to clearinghouse_app;
    revoke delete, truncate on cooperation_line from clearinghouse_app;
    -- The marks of days are written by the triggers of the fields alone. Fields and their previous values stay.
    revoke insert, update, delete, truncate on matrix_mark_day, matrix_mark_place from clearinghouse_app;
    revoke delete, truncate on matrix_field from clearinghouse_app;
    revoke update, delete, truncate on matrix_field_past from clearinghouse_app;
    revoke insert, update, delete, truncate on flyway_schema_history from clearinghouse_app;
  end if;
end $$;

-- The owner of the tables reads every row for the check of the journal and for a backup, also where it is an ordinary
-- role, to which row-level security applies. The policy names the owner as it is now; the program's role has no part in it.
do $$
declare one record;
begin
  for one in
    select c.oid, c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'kit_all_rows'
        and p.polroles = array[(select oid from pg_roles where rolname = current_user)])
  loop
    execute format('drop policy if exists kit_all_rows on public.%I', one.relname);
    execute format('create policy kit_all_rows on public.%I for select to current_user using ((select kit_reads_all()))',
      one.relname);
  end loop;
end $$;
