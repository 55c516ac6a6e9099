-- Each citation of a document in a field: one row for each document of the field.
create view matrix_citing with (security_invoker = true) as
  select f.state, f.form, f.row_key, f.column_key, (c ->> 'document')::bigint as document
  from matrix_field f cross join jsonb_array_elements(f.citations) c where f.citations <> '[]';
