-- The file with which a packet was uploaded, as received.
alter table packets_packet add column original_id bigint;
