-- The form that a kept file belongs to, and the party of its account, so that an erasure of personal data finds the
-- files that were sent with it. Files are read in parts, which is quick if they are not compressed again.
alter table kit_kept_file add column address text not null default '', add column party text not null default '';
create index kit_kept_file_of_account on kit_kept_file (account, kept_at);
alter table kit_kept_file alter column content set storage external;
alter table sources_original_content alter column content set storage external;
alter table contacts_signature_file alter column content set storage external;
