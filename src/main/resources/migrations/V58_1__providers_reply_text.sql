-- The text of the offer for which a State replied, as it read it. Replies that were made before this column have none.
alter table providers_reply add column content text not null default '';
