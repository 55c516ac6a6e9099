-- A comment that is not sent keeps the sources that its State names as they were written. They become documents, which
-- the Committee sees, when the comment is sent.
alter table matrix_comment add column named jsonb not null default '[]';
