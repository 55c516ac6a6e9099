package org.clearinghouse1540.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileKind;
import org.clearinghouse1540.kit.files.StoredContent;
import org.clearinghouse1540.kit.files.TemporaryContent;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.StorableText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of files as received: the one place where every upload leaves its bytes. A row is
 * added and never changed; only a withdrawal is recorded on it. The database refuses anything else.
 */
@Component
public final class Originals {
  private final JdbcClient sql;
  private final Journal journal;
  private final ReportedPieces reported;

  Originals(JdbcClient sql, Journal journal, ReportedPieces reported) {
    this.reported = reported;
    this.sql = sql;
    this.journal = journal;
  }

  /**
   * Keeps a file in the transaction of the act that received it. The same bytes are kept once for
   * each record.
   *
   * @return its number
   */
  public long receive(Actor actor, IncomingFile file) {
    return journal.inTransaction(
        () ->
            same(file.record(), file.content())
                .map(Original::id)
                .orElseGet(() -> insert(actor, file, Digests.sha256(file.content()))));
  }

  /**
   * Keeps a file with the account of its reader.
   *
   * @return its number
   */
  public long receive(Actor actor, IncomingFile file, ContentAccount account) {
    return journal.inTransaction(
        () -> {
          long id = receive(actor, file);
          if (reported.counts(accountOf(id)).isEmpty()) {
            reported.keep(accountOf(id), file.owner(), account);
          }
          return id;
        });
  }

  /**
   * The account of a file for reading; without counts if there is none that may be seen, or if the
   * file was withdrawn.
   */
  public ReportedView account(long original, Language language) {
    return find(original)
        .filter(file -> !file.withdrawn())
        .map(file -> reported.view(accountOf(original), language))
        .orElseGet(ReportedView::none);
  }

  private static String accountOf(long original) {
    return "original/" + original;
  }

  /** The file of a record with these bytes, if the current user may know of it. */
  Optional<Original> same(String record, byte[] content) {
    String sha256 = Digests.sha256(content);
    return of(record).stream()
        .filter(file -> !file.withdrawn() && file.sha256().equals(sha256))
        .findFirst();
  }

  private long insert(Actor actor, IncomingFile file, String sha256) {
    String name = StorableText.of(file.fileName());
    long id =
        sql.sql(
                """
                insert into sources_original (record, owner, readership, kind, about, file_name,
                  media_type, sha256, bytes, replaces, document_id, received_by)
                values (:record, :owner, :readership, :kind, :about, :name,
                  :type, :sha256, :bytes, :replaces, :document, :actor)
                returning id
                """)
            .param("record", file.record())
            .param("owner", file.owner())
            .param("readership", file.readership().key())
            .param("kind", file.kind().key())
            .param("about", file.about())
            .param("name", name)
            .param("type", FileKind.of(file.content()).safeMediaType(name))
            .param("sha256", sha256)
            .param("bytes", file.content().length)
            .param("replaces", file.replaces().orElse(null))
            .param("document", file.document().orElse(null))
            .param("actor", actor.name())
            .query(Long.class)
            .single();
    sql.sql("insert into sources_original_content (original_id, content) values (:id, :content)")
        .param("id", id)
        .param("content", file.content())
        .update();
    journal.write(
        actor, Change.of("file received", file.record()).after(file.received(id, name, sha256)));
    return id;
  }

  /** The file with this number, if the current user may know of it. */
  public Optional<Original> find(long id) {
    return sql.sql("select * from sources_original where id = :id")
        .param("id", id)
        .query(Originals::original)
        .optional();
  }

  /**
   * Those of these numbers whose files the current user may know of and which are not withdrawn.
   */
  public Set<Long> open(Collection<Long> ids) {
    return Set.copyOf(
        sql.sql("select id from sources_original where id = any(:ids) and withdrawn_at is null")
            .param("ids", ids.toArray(Long[]::new))
            .query((row, number) -> row.getLong("id"))
            .list());
  }

  /** The files of a record that the current user may know of, oldest first. */
  public List<Original> of(String record) {
    return sql.sql("select * from sources_original where record = :record order by id")
        .param("record", record)
        .query(Originals::original)
        .list();
  }

  /** The files that a State owns, oldest first. */
  public List<Original> ofOwner(String state) {
    return sql.sql("select * from sources_original where owner = :state order by id")
        .param("state", state)
        .query(Originals::original)
        .list();
  }

  /**
   * The bytes of a file, if the current user may open it.
   *
   * @throws BadInput if they are not those that were received
   */
  public Optional<byte[]> content(Original original) {
    return open(original).map(Originals::allOf);
  }

  private static byte[] allOf(TemporaryContent content) {
    try (content) {
      return content.bytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The bytes of a file in a temporary one, if the current user may open it. They are read from the
   * database in parts, so that a large file takes little memory.
   *
   * @throws BadInput if they are not those that were received
   */
  public Optional<TemporaryContent> open(Original original) {
    MessageDigest digest = Digests.sha256();
    Optional<TemporaryContent> content =
        StoredContent.read(
            (from, count) ->
                sql.sql(
                        """
                        select substring(content from :from for :count)
                        from sources_original_content where original_id = :id
                        """)
                    .param("from", from)
                    .param("count", count)
                    .param("id", original.id())
                    .query((row, number) -> row.getBytes(1))
                    .optional(),
            digest::update);
    String found = HexFormat.of().formatHex(digest.digest());
    if (content.isPresent() && !found.equals(original.sha256())) {
      content.get().discard();
      throw BadInput.of("", "sources.refused.damaged");
    }
    return content;
  }

  /**
   * Withdraws a file; see {@link SourceDocuments#withdraw}.
   *
   * @throws BadInput if it is withdrawn already
   */
  void withdraw(Actor actor, Original original, String why) {
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      update sources_original
                      set withdrawn_at = now(), withdrawn_by = :actor, withdrawn_why = :why
                      where id = :id and withdrawn_at is null
                      """)
                  .param("actor", actor.name())
                  .param("why", why)
                  .param("id", original.id())
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "sources.refused.withdrawn");
          }
          journal.write(
              actor,
              Change.of("file withdrawn", original.record())
                  .after(Map.of("original", original.id(), "sha256", original.sha256()))
                  .why(why));
        });
  }

  /** The number of files that were withdrawn; it only grows. */
  public long withdrawals() {
    return sql.sql("select count(*) from sources_original where withdrawn_at is not null")
        .query(Long.class)
        .single();
  }

  /** Whether the file with a text is open that another party sent as well. */
  boolean hasOpen(long document) {
    return sql.sql(
            """
            select exists (select from sources_original
              where document_id = :document and withdrawn_at is null)
            """)
        .param("document", document)
        .query(Boolean.class)
        .single();
  }

  static Original original(ResultSet row, int number) throws SQLException {
    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
    return new Original(
        row.getLong("id"),
        row.getString("record"),
        row.getString("owner"),
        Original.Kind.of(row.getString("kind")),
        row.getString("about"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getString("sha256"),
        row.getLong("bytes"),
        number(row, "replaces"),
        number(row, "document_id"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("received_by"),
        withdrawn == null
            ? Optional.empty()
            : Optional.of(
                new Original.Withdrawal(
                    withdrawn.toInstant(),
                    row.getString("withdrawn_by"),
                    row.getString("withdrawn_why"))));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }
}
