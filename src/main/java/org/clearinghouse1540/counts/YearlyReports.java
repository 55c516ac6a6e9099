package org.clearinghouse1540.counts;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of yearly reports. A report is added and never changed. */
@Component
class YearlyReports {
  static final TextFormat<YearlyReport.YearlyContent> FORMAT =
      new TextFormat<>(YearlyReport.YearlyContent.class);
  private static final String ORDER = " order by year desc, id desc";
  private final JdbcClient sql;
  private final Journal journal;
  private final Gate gate;

  YearlyReports(JdbcClient sql, Journal journal, Gate gate) {
    this.sql = sql;
    this.journal = journal;
    this.gate = gate;
  }

  /** All reports, the latest year first. */
  List<YearlyReport> list() {
    return sql.sql("select * from counts_yearly where kit_inside()" + ORDER)
        .query(YearlyReports::report)
        .list();
  }

  /** A report that the current user may see. */
  Optional<YearlyReport> find(long id) {
    return sql.sql("select * from counts_yearly where id = :id")
        .param("id", id)
        .query(YearlyReports::report)
        .optional();
  }

  /**
   * The reports that are published, the latest year first. Of a year the edition that was drafted
   * last is in force: numbers of two days would show what came between.
   */
  List<Published<YearlyReport>> published() {
    Map<Integer, Published<YearlyReport>> inForce = new LinkedHashMap<>();
    open().forEach(report -> inForce.putIfAbsent(report.value().year(), report));
    return List.copyOf(inForce.values());
  }

  private List<Published<YearlyReport>> open() {
    List<Long> open = gate.open(Subject.Kind.YEARLY).stream().map(Long::valueOf).toList();
    List<YearlyReport> found =
        sql.sql("select * from counts_yearly where id = any(:ids)" + ORDER)
            .param("ids", open.toArray(Long[]::new))
            .query(YearlyReports::report)
            .list();
    return published(found);
  }

  /** A report that is published. */
  Optional<Published<YearlyReport>> findPublished(long id) {
    return published().stream().filter(report -> report.value().id() == id).findFirst();
  }

  /** The other reports of its year that are published. */
  List<YearlyReport> replacedBy(YearlyReport report) {
    return open().stream()
        .map(Published::value)
        .filter(other -> other.year() == report.year() && other.id() != report.id())
        .toList();
  }

  // The approved text has the numbers; the row says when it was drafted.
  private List<Published<YearlyReport>> published(List<YearlyReport> found) {
    return gate.askAll(
        found,
        YearlyReport::subject,
        Audience.EVERYBODY,
        (text, now) -> new YearlyReport(now.id(), now.year(), now.drafted(), FORMAT.read(text)));
  }

  private static YearlyReport report(ResultSet row, int number) throws SQLException {
    return new YearlyReport(
        row.getLong("id"),
        row.getInt("year"),
        row.getDate("drafted_on").toLocalDate(),
        FORMAT.read(row.getString("content")));
  }

  /**
   * Keeps a draft.
   *
   * @return its number
   */
  long add(Actor actor, YearlyReport.YearlyContent content, LocalDate on) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into counts_yearly (year, content, drafted_on, drafted_by)
                      values (:year, :content, :on, :by) returning id
                      """)
                  .param("year", content.year())
                  .param("content", FORMAT.write(content))
                  .param("on", Date.valueOf(on))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          journal.write(
              actor,
              Change.of("yearly report drafted", YearlyReport.subject(id).journalName())
                  .after(Map.of("year", content.year())));
          return id;
        });
  }
}
