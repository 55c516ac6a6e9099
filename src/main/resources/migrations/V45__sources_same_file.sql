-- The same file may be a source of several kinds, such as a cited document that is also sent as an
-- information note, and the text of a scan may have been typed twice: each is a document of its own.
-- The same words in the same file are stored once for each kind. Letters with requests stay an
-- exception, as before.
drop index sources_document_same;
create unique index sources_document_same on sources_document (sha256, kind, fingerprint)
  where kind <> 'assistance-request' and not withdrawn;
drop index sources_document_letter;
create index sources_document_bytes on sources_document (sha256);
