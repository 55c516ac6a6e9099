-- The file in which a proposal was read: nobody reads or accepts a proposal of a file that was withdrawn.
alter table exchange_reading add column original_id bigint references sources_original (id);
