-- A file of a form that waits for the second signature, as the first person sent it.
create table contacts_signature_file (
  id bigint generated always as identity primary key,
  signature_id bigint not null references contacts_signature (id),
  party text not null check (party <> ''),
  -- The field of the form.
  field text not null,
  name text not null,
  sha256 text not null,
  content bytea not null
);
create index contacts_signature_file_of on contacts_signature_file (signature_id);
alter table contacts_signature_file enable row level security, force row level security;
create policy signature_files_read on contacts_signature_file for select
  using ((select kit_viewer()) = 'state' and party = (select kit_party()) or (select kit_viewer()) = 'program');
create policy signature_files_kept on contacts_signature_file for insert
  with check ((select kit_viewer()) = 'state' and party = (select kit_party()));
