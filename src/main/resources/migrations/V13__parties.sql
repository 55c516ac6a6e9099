-- For whom an account acts: a State by its code, an organization by its acronym; empty for those of the Committee.
alter table access_account add column party text not null default '';
