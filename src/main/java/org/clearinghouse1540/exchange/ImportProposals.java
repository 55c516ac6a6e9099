package org.clearinghouse1540.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The repository of what was read in copies and waits for a person. The file stays as received. */
@Component
public final class ImportProposals {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Forms forms;

  ImportProposals(JdbcClient sql, Journal journal, TransactionTemplate transaction, Forms forms) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
    this.forms = forms;
  }

  /** One that waits. */
  public record Reading(long id, MatrixId matrix, String fileName, ImportProposal read) {}

  /** Keeps what was read; its number. */
  long keep(Actor actor, MatrixId id, String fileName, byte[] content, ImportProposal read) {
    MatrixCopy copy =
        new MatrixCopy(
            id, read.state(), read.form(), "DRAFT", "", read.contents(), read.documents());
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long number =
                      sql.sql(
                              """
                              insert into exchange_reading (state, form, file_name, content, found,
                                not_understood, made_by)
                              values (:state, :form, :file, :content, :found::jsonb,
                                :not::jsonb, :by) returning id
                              """)
                          .param("state", id.state())
                          .param("form", id.form())
                          .param("file", fileName)
                          .param("content", content)
                          .param(
                              "found",
                              new String(DataCopyWriter.json(copy), StandardCharsets.UTF_8))
                          .param("not", JSON.writeValueAsString(read.notUnderstood()))
                          .param("by", actor.name())
                          .query(Long.class)
                          .single();
                  journal.write(
                      actor,
                      Change.of("copy read", id.journalName())
                          .after(Map.of("file", fileName, "fields", read.contents().size())));
                  return number;
                }))
        .orElseThrow();
  }

  /** One of a matrix that waits. */
  public Optional<Reading> find(MatrixId id, long number) {
    return sql.sql(
            "select id, file_name, found::text as found, not_understood::text as said"
                + " from exchange_reading where id = :id and state = :state and form = :form"
                + " and done_at is null")
        .param("id", number)
        .param("state", id.state())
        .param("form", id.form())
        .query(
            (row, at) -> {
              ImportProposal read =
                  JsonCopyParser.read(
                      row.getString("found").getBytes(StandardCharsets.UTF_8), forms.list());
              List<String> said =
                  JSON.readTree(row.getString("said"))
                      .valueStream()
                      .map(jsonNode -> jsonNode.asString(""))
                      .toList();
              return new Reading(
                  row.getLong("id"),
                  id,
                  row.getString("file_name"),
                  new ImportProposal(
                      read.state(), read.form(), read.contents(), read.documents(), said));
            })
        .optional();
  }

  /** Ends one: it was accepted, or dropped. */
  void end(long number) {
    sql.sql("update exchange_reading set done_at = now() where id = :id")
        .param("id", number)
        .update();
  }
}
