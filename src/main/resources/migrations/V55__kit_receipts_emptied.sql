-- The texts of a receipt are emptied when the personal data that they name are erased. The receipt stays, with its act, its
-- day and its account, and says since when its content is empty. Nothing else of it changes.
alter table kit_receipt add column emptied_at timestamptz;
create function kit_receipt_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.emptied_at is null and new.emptied_at is not null
      and to_jsonb(new) - 'texts' - 'emptied_at' = to_jsonb(old) - 'texts' - 'emptied_at' then
    return new;
  end if;
  raise exception 'rows of % are only added', tg_table_name;
end $$;
drop trigger kit_receipt_only_added on kit_receipt;
create trigger kit_receipt_kept before update or delete on kit_receipt
  for each row execute function kit_receipt_kept();
create policy receipts_emptied on kit_receipt for update
  using ((select kit_viewer()) = 'program') with check ((select kit_viewer()) = 'program');
