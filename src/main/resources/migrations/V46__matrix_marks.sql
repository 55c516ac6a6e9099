-- The marks of each matrix at the end of each day on which one changed, for counts at any day. They are computed from the
-- fields by triggers in the transaction of each change; the program's role cannot write them (docs/adr/0059-counts-at-a-day.md).

-- The place of each field of a form in the texts of marks: given once, when the field has its first mark in any matrix.
create table matrix_mark_place (
  form text not null,
  row_key text not null,
  column_key text not null,
  place int not null,
  primary key (form, row_key, column_key),
  unique (form, place)
);
alter table matrix_mark_place enable row level security, force row level security;
create policy places on matrix_mark_place using ((select kit_inside())) with check ((select kit_inside()));

create table matrix_mark_day (
  form text not null,
  state text not null,
  -- In Coordinated Universal Time.
  day date not null,
  -- The first letter of each mark at its place, or a blank; without the blanks at the end.
  marks text not null,
  primary key (form, state, day)
);
alter table matrix_mark_day enable row level security, force row level security;
create policy marks on matrix_mark_day using ((select kit_inside())) with check ((select kit_inside()));

-- The texts are changed as bytes: every letter of a mark is one, and a field of a large text is found at once.
create function matrix_marks_with(before text, places int[], marks text[]) returns text language plpgsql immutable as $$
declare
  letters bytea := convert_to(rpad(before, greatest(length(before), (select max(p) from unnest(places) p))), 'UTF8');
  field record;
begin
  for field in select n.place, ascii(left(n.mark || ' ', 1)) as letter from unnest(places, marks) n (place, mark) loop
    letters := set_byte(letters, field.place - 1, field.letter);
  end loop;
  return rtrim(convert_from(letters, 'UTF8'), ' ');
end $$;

-- Takes over the fields of a matrix that have these marks since a day. Later days exist only where a transaction began before
-- midnight and another one on the same matrix after it was faster.
create function matrix_marks_take(of_form text, of_state text, since date, rows text[], columns text[], marks text[])
returns void language plpgsql as $$
declare
  places int[];
  codes text[];
  before text;
  after text;
begin
  if exists (select from unnest(rows, columns, marks) n (r, c, m)
      where m <> '' and not exists (select from matrix_mark_place p
        where p.form = of_form and p.row_key = r and p.column_key = c)) then
    -- The lock of the journal, which the transaction takes anyway: places are given one after another.
    perform pg_advisory_xact_lock(1540, 1);
    insert into matrix_mark_place (form, row_key, column_key, place)
    select of_form, r, c, (select coalesce(max(p.place), 0) from matrix_mark_place p where p.form = of_form)
      + row_number() over (order by r, c)
    from unnest(rows, columns, marks) n (r, c, m)
    where m <> '' and not exists (select from matrix_mark_place p
      where p.form = of_form and p.row_key = r and p.column_key = c);
  end if;
  select array_agg(p.place order by p.place), array_agg(m order by p.place) into places, codes
    from unnest(rows, columns, marks) n (r, c, m)
    join matrix_mark_place p on p.form = of_form and p.row_key = r and p.column_key = c;
  select d.marks into before from matrix_mark_day d
    where d.form = of_form and d.state = of_state and d.day <= since order by d.day desc limit 1;
  after := matrix_marks_with(coalesce(before, ''), places, codes);
  if before is distinct from after then
    insert into matrix_mark_day as d (form, state, day, marks) values (of_form, of_state, since, after)
    on conflict (form, state, day) do update set marks = excluded.marks;
  end if;
  update matrix_mark_day d set marks = matrix_marks_with(d.marks, places, codes)
    where d.form = of_form and d.state = of_state and d.day > since;
end $$;

create function matrix_field_marked() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public
as $$
declare one record;
begin
  for one in
    select form, state, (changed_at at time zone 'UTC')::date as day, array_agg(row_key) as rows,
      array_agg(column_key) as columns, array_agg(mark) as marks
    from new_rows group by 1, 2, 3 order by 1, 2, 3
  loop
    perform matrix_marks_take(one.form, one.state, one.day, one.rows, one.columns, one.marks);
  end loop;
  return null;
end $$;
create trigger matrix_field_marks_added after insert on matrix_field
  referencing new table as new_rows for each statement execute function matrix_field_marked();
create trigger matrix_field_marks_changed after update on matrix_field
  referencing new table as new_rows for each statement execute function matrix_field_marked();

-- Computes all of them again from the current and previous values: for a database from before, and to compare.
create function matrix_marks_rebuild() returns void language plpgsql as $$
declare one record;
begin
  lock table matrix_field in share row exclusive mode;
  delete from matrix_mark_day;
  for one in
    select form, state, day, array_agg(row_key) as rows, array_agg(column_key) as columns, array_agg(mark) as marks
    from (
      select distinct on (form, state, row_key, column_key, day)
        form, state, row_key, column_key, (changed_at at time zone 'UTC')::date as day, mark
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
