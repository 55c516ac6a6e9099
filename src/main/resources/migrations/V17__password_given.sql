-- A password that an administrator was shown opens nothing but the page where it is replaced.
alter table access_account add column password_given boolean not null default false;
