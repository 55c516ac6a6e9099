-- Desks ask for the files that were added to records of States, or withdrawn, since a day, and read no others.
create index sources_original_added on sources_original (received_at)
  where kind = 'attachment' and owner <> '' and readership not in ('owner', 'provider');
create index sources_original_withdrawn on sources_original (withdrawn_at) where withdrawn_at is not null;
create view sources_original_recent with (security_invoker = true) as
  select id, record, owner, readership, kind, about, file_name, media_type, sha256, bytes, replaces, document_id,
    received_at, received_by, withdrawn_at, withdrawn_by, withdrawn_why
  from sources_original;
