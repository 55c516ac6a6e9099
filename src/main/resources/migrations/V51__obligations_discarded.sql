-- A form proposal that a person discarded stays on record.
alter table obligations_form add column dropped_at timestamptz;
