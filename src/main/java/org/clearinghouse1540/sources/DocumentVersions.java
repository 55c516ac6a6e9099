package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.SentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of the versions of cited documents in languages. */
@Component
public final class DocumentVersions {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final SourceDocuments documents;

  DocumentVersions(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, SourceDocuments documents) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.documents = documents;
  }

  /** A file with the text that was read from it. */
  public record ReadFile(SentFile file, DocumentText text) {}

  /** The versions of a document, by language, official texts first. */
  public List<DocumentVersion> of(long cited) {
    return sql.sql(
            """
            select * from sources_version where cited_id = :cited
            order by official desc, language, id
            """)
        .param("cited", cited)
        .query(
            (row, number) ->
                new DocumentVersion(
                    row.getLong("id"),
                    row.getString("language"),
                    row.getBoolean("official"),
                    row.getString("address"),
                    Optional.ofNullable(row.getObject("document_id", Long.class)),
                    row.getString("file_name")))
        .list();
  }

  /** The files of all versions, each with the number of its document. */
  List<Map.Entry<Long, Long>> files() {
    return sql.sql(
            """
            select cited_id, document_id from sources_version
            where document_id is not null order by id
            """)
        .query((row, number) -> Map.entry(row.getLong("cited_id"), row.getLong("document_id")))
        .list();
  }

  /**
   * Adds a version of a document; its file is kept as received.
   *
   * @throws BadInput if the document has a version of the same kind in the language
   */
  public void add(
      Actor actor, CitedDocument cited, DocumentVersion version, Optional<ReadFile> file) {
    transaction.executeWithoutResult(
        status -> {
          Optional<Long> document = file.map(read -> keep(actor, cited, version, read));
          insert(actor, cited, version, document);
          journal.write(
              actor,
              Change.of("version of a document added", "cited/" + cited.id())
                  .after(
                      Map.of(
                          "language",
                          version.language(),
                          "official",
                          version.official(),
                          "address",
                          version.address(),
                          "file",
                          version.fileName())));
        });
  }

  private void insert(
      Actor actor, CitedDocument cited, DocumentVersion version, Optional<Long> document) {
    int added =
        sql.sql(
                """
                insert into sources_version
                  (cited_id, language, official, address, document_id, file_name, made_by)
                values (:cited, :language, :official, :address, :document, :file, :by)
                on conflict (cited_id, language, official) do nothing
                """)
            .param("cited", cited.id())
            .param("language", version.language())
            .param("official", version.official())
            .param("address", version.address())
            .param("document", document.orElse(null))
            .param("file", version.fileName())
            .param("by", actor.name())
            .update();
    if (added == 0) {
      throw BadInput.of("version-language", "sources.refused.version-known");
    }
  }

  private long keep(Actor actor, CitedDocument cited, DocumentVersion version, ReadFile read) {
    String name = read.file().name();
    byte[] content = read.file().content();
    long document =
        documents.store(
            actor,
            new SourceDocuments.Incoming(
                "cited",
                cited.title(),
                version.language(),
                name,
                read.text().mediaType(),
                content,
                read.text().text()));
    documents.keepOriginal(
        actor,
        document,
        IncomingFile.of("cited/" + cited.id(), Original.Kind.CITED, name, content));
    return document;
  }
}
