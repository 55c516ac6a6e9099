package org.clearinghouse1540.kit.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of official holidays that were recorded by year. */
@Component
public final class Holidays {
  private final JdbcClient sql;
  private final Journal journal;

  Holidays(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** All recorded holidays, by day. */
  public List<Holiday> list() {
    return sql.sql("select day, name, source, address from kit_holiday order by day")
        .query(
            (row, number) ->
                new Holiday(
                    row.getDate("day").toLocalDate(),
                    row.getString("name"),
                    row.getString("source"),
                    row.getString("address")))
        .list();
  }

  /** Records all holidays of a year, in place of those that were recorded for it. */
  public void record(Actor actor, Year year, List<Holiday> holidays) {
    journal.inTransaction(
        () -> {
          Map<String, String> before = names(list(), year);
          sql.sql("delete from kit_holiday where day between :first and :last")
              .param("first", year.atDay(1))
              .param("last", LocalDate.of(year.getValue(), 12, 31))
              .update();
          holidays.forEach(holiday -> add(actor, holiday));
          Change change =
              Change.of("holidays recorded", "holidays/" + year)
                  .after(names(holidays, year))
                  .source(holidays.getFirst().source());
          journal.write(actor, before.isEmpty() ? change : change.before(before));
        });
  }

  private void add(Actor actor, Holiday holiday) {
    sql.sql(
            """
            insert into kit_holiday (day, name, source, address, recorded_by)
            values (:day, :name, :source, :address, :actor)
            """)
        .param("day", holiday.day())
        .param("name", holiday.name())
        .param("source", holiday.source())
        .param("address", holiday.address())
        .param("actor", actor.name())
        .update();
  }

  private static Map<String, String> names(List<Holiday> holidays, Year year) {
    Map<String, String> names = new TreeMap<>();
    holidays.stream()
        .filter(holiday -> Year.from(holiday.day()).equals(year))
        .forEach(holiday -> names.put(holiday.day().toString(), holiday.name()));
    return names;
  }
}
