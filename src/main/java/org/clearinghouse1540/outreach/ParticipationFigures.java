package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of figures as sources state them. Where two disagree, both stay. */
@Component
public final class ParticipationFigures {
  /** What a figure counts. */
  public static final List<String> WHAT =
      List.of("participants", "states", "organizations", "other");

  private final JdbcClient sql;
  private final StoredEvents events;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /**
   * A figure as stated.
   *
   * @param value as received, such as {@code more than 25}
   * @param stated the day of the source, as precise as known
   */
  public record Figure(
      String what, String value, String source, String address, String language, String stated) {}

  ParticipationFigures(
      JdbcClient sql, StoredEvents events, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The figures of an event and of those merged into it. */
  public List<Figure> of(long event) {
    return sql.sql(
            """
            select * from outreach_figure where event_id = any(:family)
            order by what, stated_on, id
            """)
        .param("family", events.family(event).toArray(Long[]::new))
        .query(
            (row, number) ->
                new Figure(
                    row.getString("what"),
                    row.getString("value"),
                    row.getString("source"),
                    row.getString("address"),
                    row.getString("language"),
                    row.getString("stated_on")))
        .list();
  }

  /**
   * Records a figure.
   *
   * @throws BadInput if it has no value or no source
   */
  public void add(Actor actor, long event, Figure figure) {
    check(figure);
    transaction.executeWithoutResult(
        status -> {
          insert(event, figure, actor.name());
          journal.write(
              actor,
              Change.of("figure recorded", "event/" + event)
                  .after(Map.of(figure.what(), figure.value(), "language", figure.language()))
                  .source((figure.source() + " " + figure.address()).strip()));
        });
  }

  /** Adds a figure, inside the transaction of what it comes with. */
  void insert(long event, Figure figure, String by) {
    sql.sql(
            """
            insert into outreach_figure
              (event_id, what, value, source, address, language, stated_on, made_by)
            values (:event, :what, :value, :source, :address, :language, :stated, :by)
            """)
        .param("event", event)
        .param("what", figure.what())
        .param("value", figure.value())
        .param("source", figure.source())
        .param("address", figure.address())
        .param("language", figure.language())
        .param("stated", figure.stated())
        .param("by", by)
        .update();
  }

  /** Deletes the figures that were recorded under a name. */
  void deleteBy(String by) {
    sql.sql("delete from outreach_figure where made_by = :by").param("by", by).update();
  }

  private static void check(Figure figure) {
    if (!Set.copyOf(WHAT).contains(figure.what())) {
      throw new BadInput("what", "Choose what the figure counts.");
    }
    if (figure.value().isBlank() || figure.value().length() > 200) {
      throw new BadInput(
          "value", "Give the figure as the source has it, in at most 200 characters.");
    }
    if (figure.source().isBlank()) {
      throw new BadInput("source", "Name the source of the figure.");
    }
    if (!figure.address().isEmpty() && !figure.address().matches("https?://\\S+")) {
      throw new BadInput("address", "Give a web address that begins with https://, or none.");
    }
    if (!figure.stated().matches("|\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new BadInput(
          "stated", "Give the day of the source as 2014-03-11, or a month or a year.");
    }
  }
}
