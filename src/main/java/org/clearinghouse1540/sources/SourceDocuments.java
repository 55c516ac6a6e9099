package org.clearinghouse1540.sources;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of documents: the texts read from files. The files themselves are {@link
 * Originals}.
 */
@Component
public final class SourceDocuments {
  private static final RowMapper<SourceDocument> DOCUMENT =
      (row, number) ->
          new SourceDocument(
              row.getLong("id"),
              row.getString("kind"),
              row.getString("title"),
              row.getString("language"),
              row.getString("file_name"),
              row.getString("media_type"),
              row.getString("text"),
              row.getTimestamp("recorded_at").toInstant(),
              row.getString("recorded_by"));
  private static final String COLUMNS =
      "id, kind, title, language, file_name, media_type, text, recorded_at, recorded_by";

  /** The kind of the letters with requests. */
  public static final String LETTER = "assistance-request";

  private final JdbcClient sql;
  private final Originals originals;
  private final Journal journal;

  SourceDocuments(JdbcClient sql, Originals originals, Journal journal) {
    this.sql = sql;
    this.journal = journal;
    this.originals = originals;
  }

  /** A document that comes in. */
  public record Incoming(
      String kind,
      String title,
      String language,
      String fileName,
      String mediaType,
      byte[] content,
      String text) {}

  /**
   * The documents with the same bytes, or with the same words in another file or layout, if visible
   * to the current user; the same bytes first. A letter with a request is the same as another such
   * letter only.
   */
  public List<SourceDocument> findSame(String kind, byte[] content, String text) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from sources_document where (sha256 = :sha256 or fingerprint = :fingerprint)"
                + " and (kind = :letter) = (:kind = :letter) and not withdrawn"
                + " order by sha256 = :sha256 desc, id")
        .param("kind", kind)
        .param("letter", LETTER)
        .param("sha256", Digests.sha256(content))
        .param("fingerprint", fingerprint(text))
        .query(DOCUMENT)
        .list();
  }

  /**
   * The number of the document with these words: one that is on record, or a new one. The same file
   * read as other words, such as a scan that was typed twice, is another document.
   */
  public long store(Actor actor, Incoming document) {
    return withWords(document)
        .or(() -> insert(actor, document))
        // Somebody stored the same file at the same moment.
        .or(() -> withWords(document))
        .orElseThrow();
  }

  private Optional<Long> withWords(Incoming document) {
    return findSame(document.kind(), document.content(), document.text()).stream()
        .filter(same -> fingerprint(same.text()).equals(fingerprint(document.text())))
        .map(SourceDocument::id)
        .findFirst();
  }

  /**
   * Stores a document, in the same transaction as the data read from it.
   *
   * @throws DuplicateKeyException if the same file with the same words is on record as this kind
   */
  public long add(Actor actor, Incoming document) {
    return insert(actor, document)
        .orElseThrow(() -> new DuplicateKeyException("the document is on record"));
  }

  private Optional<Long> insert(Actor actor, Incoming document) {
    return sql.sql(
            """
            insert into sources_document
              (kind, title, language, file_name, media_type, sha256, fingerprint, text, recorded_by)
            values (:kind, :title, :language, :fileName, :mediaType, :sha256, :fingerprint, :text,
              :actor)
            on conflict do nothing
            returning id
            """)
        .param("kind", document.kind())
        .param("title", document.title())
        .param("language", document.language())
        .param("fileName", document.fileName())
        .param("mediaType", document.mediaType())
        .param("sha256", Digests.sha256(document.content()))
        .param("fingerprint", fingerprint(document.text()))
        .param("text", document.text().replace("\u0000", ""))
        .param("actor", actor.name())
        .query(Long.class)
        .optional();
  }

  /** Keeps a file as received whose text is in this document, in the same transaction. */
  public long keepOriginal(Actor actor, long document, IncomingFile file) {
    return originals.receive(actor, file.withDocument(document));
  }

  /**
   * Withdraws a file: from now on only its owner can open it and its text. Its bytes, its hash and
   * its line stay on record. The text of a file that another party sent as well stays open.
   */
  void withdraw(Actor actor, Original original, String why) {
    journal.inTransaction(
        () -> {
          originals.withdraw(actor, original, why);
          original
              .document()
              .ifPresent(document -> ViewerDataSource.asProgram(() -> withdrawText(document)));
        });
  }

  private void withdrawText(long document) {
    if (!originals.hasOpen(document)) {
      sql.sql("update sources_document set withdrawn = true where id = :document")
          .param("document", document)
          .update();
    }
  }

  /** The files of a record as received. */
  List<Original> originals(String record) {
    return originals.of(record);
  }

  /** The document with this number; throws if there is none. */
  public SourceDocument get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no document " + id));
  }

  public Optional<SourceDocument> find(long id) {
    return sql.sql("select " + COLUMNS + " from sources_document where id = :id")
        .param("id", id)
        .query(DOCUMENT)
        .optional();
  }

  /** The texts of documents, by their numbers; those not visible to the viewer are left out. */
  Map<Long, String> texts(Collection<Long> ids) {
    Map<Long, String> texts = new HashMap<>();
    sql.sql("select id, text from sources_document where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> texts.put(row.getLong("id"), row.getString("text")))
        .list();
    return texts;
  }

  /** The titles of documents, by their numbers; those not visible to the viewer are left out. */
  public Map<Long, String> titles(Collection<Long> ids) {
    Map<Long, String> titles = new HashMap<>();
    sql.sql("select id, title from sources_document where id = any(:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .query((row, number) -> titles.put(row.getLong("id"), row.getString("title")))
        .list();
    return titles;
  }

  // Letters and digits only: line breaks, hyphens and page layout do not make another document.
  static String fingerprint(String text) {
    String bare = text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    return Digests.sha256(bare.getBytes(StandardCharsets.UTF_8));
  }
}
