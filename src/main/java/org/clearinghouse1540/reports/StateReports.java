package org.clearinghouse1540.reports;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.Digests;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of national reports as received. A report is added and never changed. */
@Component
final class StateReports {
  private static final String COLUMNS =
      """
      select id, state, kind, symbol, title, dated, languages, sent_by_state, original_id,
        file_name, file_sha256, recorded_on, part_of, relation from reports_report
      """;
  private static final String ORDER = " order by dated desc, id desc";
  private final JdbcClient sql;
  private final Journal journal;
  private final Originals originals;
  private final Gate gate;

  StateReports(JdbcClient sql, Journal journal, Originals originals, Gate gate) {
    this.sql = sql;
    this.journal = journal;
    this.originals = originals;
    this.gate = gate;
  }

  /** The reports that the Committee may see, the latest first. */
  List<StateReport> list() {
    return sql.sql(COLUMNS + " where kit_inside()" + ORDER).query(StateReports::report).list();
  }

  /** The reports of a State, the latest first. */
  List<StateReport> listOfState(String state) {
    return sql.sql(COLUMNS + " where state = :state" + ORDER)
        .param("state", state)
        .query(StateReports::report)
        .list();
  }

  /** The codes of the States of which the current user may see a report. */
  List<String> states() {
    return sql.sql("select distinct state from reports_report order by state")
        .query((row, number) -> row.getString("state"))
        .list();
  }

  /** A report that the current user may see. */
  Optional<StateReport> find(long id) {
    return sql.sql(COLUMNS + " where id = :id")
        .param("id", id)
        .query(StateReports::report)
        .optional();
  }

  /** The text of a report; empty if its file was withdrawn. */
  String text(StateReport report) {
    return hasFile(report)
        ? sql.sql("select text from reports_report where id = :id")
            .param("id", report.id())
            .query(String.class)
            .single()
        : "";
  }

  /** Whether the current user may know of the file of a report, and it is not withdrawn. */
  boolean hasFile(StateReport report) {
    return originals.find(report.file().original()).filter(file -> !file.withdrawn()).isPresent();
  }

  /** The reports that are published with their files, the latest first. */
  List<Published<StateReport>> published() {
    List<Long> open = gate.open(Subject.Kind.REPORT).stream().map(Long::valueOf).toList();
    List<StateReport> found =
        sql.sql(COLUMNS + " where id = any(:ids)" + ORDER)
            .param("ids", open.toArray(Long[]::new))
            .query(StateReports::report)
            .list();
    return gate.askAll(
        withFile(found),
        StateReport::subject,
        Audience.EVERYBODY,
        (text, now) -> ReportText.read(text));
  }

  /**
   * Those of some reports whose files were not withdrawn; no other is published. The program asks,
   * because a reader of published reports sees no file by itself.
   */
  List<StateReport> withFile(List<StateReport> found) {
    Set<Long> open =
        ViewerDataSource.as(
            "program",
            () -> originals.open(found.stream().map(report -> report.file().original()).toList()));
    return found.stream().filter(report -> open.contains(report.file().original())).toList();
  }

  /** A report that is published with its file. */
  Optional<Published<StateReport>> findPublished(long id) {
    return gate
        .askAll(
            withFile(find(id).stream().toList()),
            StateReport::subject,
            Audience.EVERYBODY,
            (text, now) -> ReportText.read(text))
        .stream()
        .findFirst();
  }

  private static StateReport report(ResultSet row, int number) throws SQLException {
    long part = row.getLong("part_of");
    return new StateReport(
        row.getLong("id"),
        row.getString("state"),
        new StateReport.Head(
            ReportKind.find(row.getString("kind")).orElseThrow(),
            row.getString("symbol"),
            row.getString("title"),
            row.getDate("dated").toLocalDate(),
            Stream.of((String[]) row.getArray("languages").getArray())
                .flatMap(code -> Language.find(code).stream())
                .toList()),
        row.getBoolean("sent_by_state"),
        new StateReport.ReportFile(
            row.getLong("original_id"), row.getString("file_name"), row.getString("file_sha256")),
        row.getDate("recorded_on").toLocalDate(),
        StateReport.Relation.find(row.getString("relation"))
            .map(relation -> new StateReport.ReportPart(part, relation)));
  }

  /**
   * Keeps a report with its file as received.
   *
   * @param text the text of the file
   * @return its number
   */
  long add(Actor actor, NewReport report, SentFile file, String text) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql("select nextval(pg_get_serial_sequence('reports_report', 'id'))")
                  .query(Long.class)
                  .single();
          Original kept = keep(actor, id, report.state(), file);
          insert(actor, id, report, kept, text);
          journal.write(
              actor,
              Change.of("national report received", StateReport.subject(id).journalName())
                  .after(
                      Map.of(
                          "state",
                          report.state(),
                          "symbol",
                          report.head().symbol(),
                          "dated",
                          report.head().dated().toString(),
                          "sha256",
                          kept.sha256())));
          return id;
        });
  }

  private Original keep(Actor actor, long id, String state, SentFile file) {
    long original =
        originals.receive(
            actor,
            IncomingFile.of(
                    StateReport.subject(id).journalName(),
                    Original.Kind.REPORT,
                    file.name(),
                    file.content())
                .with(state, Original.Readership.COMMITTEE));
    return originals.find(original).orElseThrow();
  }

  private void insert(Actor actor, long id, NewReport report, Original kept, String text) {
    StateReport.Head head = report.head();
    sql.sql(
            """
            insert into reports_report (id, state, kind, symbol, title, dated, languages,
              sent_by_state, original_id, file_name, file_sha256, text, recorded_on, recorded_by,
              part_of, relation)
            overriding system value
            values (:id, :state, :kind, :symbol, :title, :dated, :languages, :sent, :original,
              :file, :sha256, :text, :on, :by, cast(:part as bigint), :relation)
            """)
        .param("id", id)
        .param("state", report.state())
        .param("kind", head.kind().key())
        .param("symbol", head.symbol())
        .param("title", head.title())
        .param("dated", Date.valueOf(head.dated()))
        .param("languages", head.languages().stream().map(Language::code).toArray(String[]::new))
        .param("sent", report.sentByState())
        .param("original", kept.id())
        .param("file", kept.fileName())
        .param("sha256", kept.sha256())
        .param("text", text)
        .param("on", Date.valueOf(report.on()))
        .param("by", actor.name())
        .param("part", report.part().map(StateReport.ReportPart::report).orElse(null))
        .param("relation", report.part().map(part -> part.relation().key()).orElse(""))
        .update();
  }

  /** The report of a State with exactly this file, if it was received before. */
  Optional<StateReport> same(String state, SentFile file) {
    String sha256 = Digests.sha256(file.content());
    return listOfState(state).stream()
        .filter(report -> report.file().sha256().equals(sha256) && hasFile(report))
        .reduce((later, first) -> first);
  }

  /** Records that the file of a report was received again. */
  void receiveAgain(Actor actor, StateReport report, NewReport again) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into reports_receipt
                    (report_id, state, symbol, title, sent_by_state, received_on, received_by)
                  values (:report, :state, :symbol, :title, :sent, :on, :by)
                  """)
              .param("report", report.id())
              .param("state", report.state())
              .param("symbol", again.head().symbol())
              .param("title", again.head().title())
              .param("sent", again.sentByState())
              .param("on", Date.valueOf(again.on()))
              .param("by", actor.name())
              .update();
          journal.write(
              actor,
              Change.of("national report received again", report.subject().journalName())
                  .after(Map.of("state", report.state(), "sha256", report.file().sha256())));
        });
  }

  /** When the file of a report was received again, the oldest first. */
  List<StateReport.ReceivedAgain> receipts(StateReport report) {
    return sql.sql("select * from reports_receipt where report_id = :report order by id")
        .param("report", report.id())
        .query(
            (row, number) ->
                new StateReport.ReceivedAgain(
                    row.getString("symbol"),
                    row.getString("title"),
                    row.getBoolean("sent_by_state"),
                    row.getDate("received_on").toLocalDate()))
        .list();
  }
}
