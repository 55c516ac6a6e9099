-- An entry may be about a row of the State's matrix, so that agencies can be asked about it from there.
select set_config('clearinghouse.viewer', 'program', true);
alter table workspace_entry add column about text not null default '';
create unique index workspace_entry_about on workspace_entry (state, about) where about <> '' and removed_at is null;
