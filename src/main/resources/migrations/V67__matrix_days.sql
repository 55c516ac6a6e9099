-- The day of a mark is that of United Nations Headquarters, as all other days.
create or replace function matrix_field_marked() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public
as $$
declare one record;
begin
  for one in
    select form, state, kit_day(changed_at) as day, array_agg(row_key) as rows,
      array_agg(column_key) as columns, array_agg(mark) as marks
    from new_rows group by 1, 2, 3 order by 1, 2, 3
  loop
    perform matrix_marks_take(one.form, one.state, one.day, one.rows, one.columns, one.marks);
  end loop;
  return null;
end $$;
create or replace function matrix_marks_rebuild() returns void language plpgsql as $$
declare one record;
begin
  lock table matrix_field in share row exclusive mode;
  delete from matrix_mark_day;
  for one in
    select form, state, day, array_agg(row_key) as rows, array_agg(column_key) as columns, array_agg(mark) as marks
    from (
      select distinct on (form, state, row_key, column_key, day)
        form, state, row_key, column_key, kit_day(changed_at) as day, mark
      from matrix_mark_at where until > changed_at
      order by form, state, row_key, column_key, day, changed_at desc) v
    group by form, state, day order by form, state, day
  loop
    perform matrix_marks_take(one.form, one.state, one.day, one.rows, one.columns, one.marks);
  end loop;
end $$;

select set_config('clearinghouse.viewer', 'program', true);
select matrix_marks_rebuild();
select set_config('clearinghouse.viewer', '', true);
