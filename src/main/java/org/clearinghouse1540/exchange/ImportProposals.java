package org.clearinghouse1540.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.StoredAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.MessageCodec;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of import proposals that are not decided yet, each with its file as received. */
@Component
final class ImportProposals {
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Forms forms;
  private final Originals originals;

  ImportProposals(
      JdbcClient sql,
      Journal journal,
      TransactionTemplate transaction,
      Forms forms,
      Originals originals) {
    this.originals = originals;
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.forms = forms;
  }

  /** The decision on a proposal. */
  enum Decision {
    ACCEPTED,
    DISCARDED
  }

  /** A stored proposal. */
  record Stored(long id, MatrixId matrix, String fileName, ImportProposal proposal) {}

  /**
   * Stores a proposal with its file.
   *
   * @return its number
   */
  long add(Actor actor, MatrixId id, SentFile file, ImportProposal proposal) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long original =
                      originals.receive(
                          actor,
                          IncomingFile.of(
                              id.journalName(), Original.Kind.MATRIX, file.name(), file.content()));
                  return addKept(actor, id, originals.find(original).orElseThrow(), proposal);
                }))
        .orElseThrow();
  }

  /**
   * Stores a proposal from a file that is kept with another record.
   *
   * @return its number
   */
  long addKept(Actor actor, MatrixId id, Original file, ImportProposal proposal) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long number = insert(actor, id, file, proposal);
                  journal.write(
                      actor,
                      Change.of("copy read", id.journalName())
                          .after(
                              Map.of(
                                  "file", file.fileName(), "fields", proposal.contents().size())));
                  return number;
                }))
        .orElseThrow();
  }

  private long insert(Actor actor, MatrixId id, Original file, ImportProposal proposal) {
    return sql.sql(
            """
            insert into exchange_reading
              (state, form, file_name, original_id, found, not_understood, account, made_by)
            values (:state, :form, :file, :original, :found::jsonb, :unrecognized::jsonb,
              :account::jsonb, :by)
            returning id
            """)
        .param("state", id.state())
        .param("form", id.form())
        .param("file", file.fileName())
        .param("original", file.id())
        .param("found", json(id, proposal))
        .param("unrecognized", MessageCodec.writeAll(proposal.unrecognized()))
        .param("account", StoredAccount.write(proposal.account()))
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private static String json(MatrixId id, ImportProposal proposal) {
    String day = LocalDate.now(DateText.HEADQUARTERS).toString();
    CopyHeader header =
        new CopyHeader(id, proposal.state(), proposal.form(), proposal.status(), day);
    MatrixCopy copy = new MatrixCopy(header, proposal.contents(), proposal.documents());
    return new String(DataCopyWriter.json(copy), StandardCharsets.UTF_8);
  }

  /** The proposal of a matrix with this number, if it is open and its file is not withdrawn. */
  Optional<Stored> find(MatrixId id, long number) {
    return sql.sql(
            """
            select id, file_name, original_id, found::text as found,
              not_understood::text as unrecognized, account::text as account
            from exchange_reading
            where id = :id and state = :state and form = :form and done_at is null
            """)
        .param("id", number)
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, at) ->
                new OfOneFile<>(
                    row.getLong("original_id"),
                    new Stored(
                        row.getLong("id"),
                        id,
                        row.getString("file_name"),
                        proposal(
                            row.getString("found"),
                            row.getString("unrecognized"),
                            row.getString("account")))))
        .optional()
        .filter(this::isOpen)
        .map(OfOneFile::value);
  }

  /** A reading with the number of its file; 0 for readings without the number. */
  private record OfOneFile<T>(long original, T value) {}

  // Nobody accepts from a file that its State withdrew.
  private boolean isOpen(OfOneFile<?> kept) {
    return kept.original() == 0
        || originals.find(kept.original()).filter(file -> !file.withdrawn()).isPresent();
  }

  // The JSON of a copy has the code of the matrix as its State; the file's own words are its name.
  private ImportProposal proposal(String found, String unrecognized, String account) {
    byte[] json = found.getBytes(StandardCharsets.UTF_8);
    ImportProposal read = JsonCopyParser.read(json, forms.list());
    return new ImportProposal(
        JsonCopyParser.name(json),
        read.form(),
        read.status(),
        read.contents(),
        read.documents(),
        MessageCodec.readAll(unrecognized),
        StoredAccount.read(account));
  }

  /**
   * A proposal that is not decided yet, without its content.
   *
   * @param id its number
   * @param by the account that uploaded its file
   */
  record Open(long id, MatrixId matrix, String fileName, String by, Instant since) {
    String address() {
      return matrix.address() + "/reading/" + id;
    }
  }

  /**
   * The proposals that are not decided yet, in the order of their upload; without those from files
   * that were withdrawn.
   */
  List<Open> listOpen() {
    // Without the columns of the content: each is a whole matrix.
    List<OfOneFile<Open>> found =
        sql.sql(
                """
                select id, state, form, file_name, original_id, made_by, made_at
                from exchange_reading where done_at is null order by id
                """)
            .query(
                (row, number) ->
                    new OfOneFile<>(
                        row.getLong("original_id"),
                        new Open(
                            row.getLong("id"),
                            new MatrixId(row.getString("state"), row.getString("form")),
                            row.getString("file_name"),
                            row.getString("made_by"),
                            row.getTimestamp("made_at").toInstant())))
            .list();
    Set<Long> open = originals.open(found.stream().map(OfOneFile::original).toList());
    return found.stream()
        .filter(kept -> kept.original() == 0 || open.contains(kept.original()))
        .map(OfOneFile::value)
        .toList();
  }

  /** Those of the proposals that are not decided yet whose files a person uploaded. */
  List<Open> listOf(Actor actor) {
    return listOpen().stream().filter(open -> open.by().equals(actor.name())).toList();
  }

  /** The proposals for a matrix that are not decided yet. */
  List<Open> listOf(MatrixId id) {
    return listOpen().stream().filter(open -> open.matrix().equals(id)).toList();
  }

  /** The files of a matrix as received. */
  List<Original> files(MatrixId id) {
    return originals.of(id.journalName());
  }

  /**
   * Records the decision on a proposal.
   *
   * @param fields the number of fields that were recorded; none if they were as recorded before
   * @throws NotFound if another user decided on it in the meantime
   */
  void decide(Actor actor, Stored stored, Decision decision, int fields) {
    journal.inTransaction(
        () -> {
          int decided =
              sql.sql(
                      "update exchange_reading set done_at = now()"
                          + " where id = :id and done_at is null")
                  .param("id", stored.id())
                  .update();
          if (decided == 0) {
            throw new NotFound();
          }
          journal.write(
              actor,
              Change.of(
                      decision == Decision.ACCEPTED ? "copy accepted" : "copy discarded",
                      stored.matrix().journalName())
                  .after(
                      Map.of(
                          "file", stored.fileName(),
                          "fields", stored.proposal().contents().size(),
                          "accepted", fields)));
        });
  }
}
