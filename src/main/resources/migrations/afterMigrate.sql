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
    revoke insert, update, delete, truncate on flyway_schema_history from clearinghouse_app;
  end if;
end $$;
