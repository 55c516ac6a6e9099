-- Adherence to treaties as reference data has it, and the marks that persons record (none yet).
create table matrix_adherence (
  state text not null,
  treaty text not null,
  status text not null,
  signed text not null,
  action text not null,
  action_date text not null,
  as_of text not null,
  address text not null,
  caution text not null,
  primary key (state, treaty)
);

create table matrix_cell (
  state text not null,
  form text not null,
  row_key text not null,
  column_key text not null,
  mark text not null,
  remark text not null default '',
  citation text not null default '',
  primary key (state, form, row_key, column_key)
);
