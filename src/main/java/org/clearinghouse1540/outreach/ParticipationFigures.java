package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of figures as sources report them. If two disagree, both are kept. */
@Component
public final class ParticipationFigures {
  // An account name cannot contain a space, so that no account is taken for the reference table.
  private static final String REFERENCE = "reference table";

  private final JdbcClient sql;
  private final EventTable events;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /**
   * A reported figure.
   *
   * @param value as received, such as {@code more than 25}
   * @param language of the source
   * @param stated the date of the source, as precise as known
   */
  public record Figure(
      FigureCategory category,
      String value,
      String source,
      String address,
      Optional<Language> language,
      String stated) {}

  ParticipationFigures(
      JdbcClient sql, EventTable events, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The figures of an event and of those merged into it. */
  List<Figure> of(long event) {
    return sql.sql(
            "select * from outreach_figure where event_id = any(:family) order by what, stated_on, id")
        .param("family", events.family(event).toArray(Long[]::new))
        .query(
            (row, number) ->
                new Figure(
                    FigureCategory.find(row.getString("what")).orElse(FigureCategory.OTHER),
                    row.getString("value"),
                    row.getString("source"),
                    row.getString("address"),
                    Language.find(row.getString("language")),
                    row.getString("stated_on")))
        .list();
  }

  /** Records a figure. */
  public void add(Actor actor, long event, Figure figure) {
    transaction.executeWithoutResult(
        status -> {
          insert(event, figure, actor.name());
          journal.write(
              actor,
              Change.of("figure recorded", "event/" + event)
                  .after(
                      Map.of(
                          figure.category().key(),
                          figure.value(),
                          "language",
                          figure.language().map(Language::code).orElse("")))
                  .source((figure.source() + " " + figure.address()).strip()));
        });
  }

  /** Removes the figures of the reference table. */
  void removeReference() {
    sql.sql("delete from outreach_figure where made_by = :by").param("by", REFERENCE).update();
  }

  /** Adds a figure of the reference table. */
  void addReference(long event, Figure figure) {
    insert(event, figure, REFERENCE);
  }

  private void insert(long event, Figure figure, String by) {
    sql.sql(
            """
            insert into outreach_figure
              (event_id, what, value, source, address, language, stated_on, made_by)
            values (:event, :what, :value, :source, :address, :language, :stated, :by)
            """)
        .param("event", event)
        .param("what", figure.category().key())
        .param("value", figure.value())
        .param("source", figure.source())
        .param("address", figure.address())
        .param("language", figure.language().map(Language::code).orElse(""))
        .param("stated", figure.stated())
        .param("by", by)
        .update();
  }
}
