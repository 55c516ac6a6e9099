-- Run for each recorded table, whose name, key and digest are filled in: triggers that add the digest
-- of each changed row to kit_row_change. The settings make the text of a value the same everywhere.
create or replace function kit_record_{table}() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public
  set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres'
  set bytea_output = 'hex' set extra_float_digits = 1
as $recorded$
begin
  if tg_op = 'INSERT' then
    insert into public.kit_row_change (batch, table_name, row_key, digest)
    select public.kit_row_batch_now(), '{table}', {key}, {digest} from new_rows r;
  elsif tg_op = 'DELETE' then
    insert into public.kit_row_change (batch, table_name, row_key)
    select public.kit_row_batch_now(), '{table}', {key} from old_rows r;
  else
    insert into public.kit_row_change (batch, table_name, row_key, digest)
    select public.kit_row_batch_now(), '{table}', coalesce(n.k, o.k), n.d
    from (select {key} as k, {digest} as d from new_rows r) n
      full join (select {key} as k, {digest} as d from old_rows r) o on o.k = n.k
    where n.d is distinct from o.d;
  end if;
  return null;
end $recorded$;
create or replace trigger kit_row_inserted after insert on public.{table}
  referencing new table as new_rows for each statement execute function kit_record_{table}();
create or replace trigger kit_row_updated after update on public.{table}
  referencing old table as old_rows new table as new_rows
  for each statement execute function kit_record_{table}();
create or replace trigger kit_row_deleted after delete on public.{table}
  referencing old table as old_rows for each statement execute function kit_record_{table}();
