package org.clearinghouse1540.practices;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of effective practices. */
@Component
public final class Practices {
  private final JdbcClient sql;
  private final SubjectAreas areas;
  private final Gate gate;
  private final TextFormat<Practice> format;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Practices(
      JdbcClient sql,
      SubjectAreas areas,
      Gate gate,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.areas = areas;
    this.gate = gate;
    this.format = PracticeText.format(areas);
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The practices that the current user may see, the latest recorded first. */
  public List<Practice> list() {
    return sql.sql("select * from practices_practice order by id desc").query(this::read).list();
  }

  private List<Practice> list(List<Long> ids) {
    return sql.sql("select * from practices_practice where id = any(:ids) order by id desc")
        .param("ids", ids.toArray(Long[]::new))
        .query(this::read)
        .list();
  }

  /** The practices in any of these areas, by the keys of the areas. */
  public List<Practice> listFor(Set<String> keys) {
    return list().stream()
        .filter(practice -> practice.areas().stream().anyMatch(area -> keys.contains(area.key())))
        .toList();
  }

  public Optional<Practice> find(long id) {
    return sql.sql("select * from practices_practice where id = :id")
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** The practices that are published. */
  public List<Published<Practice>> posted() {
    // Few practices are open, so that their consents lead to them and not the other way round.
    return gate.askAll(
        list(gate.open(Subject.Kind.PRACTICE).stream().map(Long::valueOf).toList()),
        practice -> subject(practice.id()),
        Audience.EVERYBODY,
        (text, current) -> format.read(text));
  }

  private Practice read(ResultSet row, int number) throws SQLException {
    return new Practice(
        row.getLong("id"),
        row.getString("party"),
        row.getString("title"),
        row.getString("words"),
        Stream.of(row.getString("areas").split(" "))
            .flatMap(key -> areas.find(key).stream())
            .toList(),
        row.getString("source"),
        row.getString("address"),
        Optional.ofNullable(row.getDate("on_day")).map(Date::toLocalDate));
  }

  /**
   * Records a practice under a new number.
   *
   * @throws BadInput with every field that is missing or wrong
   */
  public long record(Actor actor, Practice practice) {
    if (!practice.problems().isEmpty()) {
      throw new BadInput(practice.problems());
    }
    Map<String, Object> columns = new HashMap<>();
    columns.put("party", practice.state());
    columns.put("title", practice.title());
    columns.put("words", practice.words());
    columns.put(
        "areas", String.join(" ", practice.areas().stream().map(SubjectArea::key).toList()));
    columns.put("source", practice.source());
    columns.put("address", practice.address());
    columns.put("on", practice.on().orElse(null));
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id =
                      sql.sql(
                              """
                              insert into practices_practice
                                (party, title, words, areas, source, address, on_day, made_by)
                              values (:party, :title, :words, :areas, :source, :address, :on, :by)
                              returning id
                              """)
                          .params(columns)
                          .param("by", actor.name())
                          .query(Long.class)
                          .single();
                  columns.put("on", practice.on().map(Object::toString).orElse(""));
                  journal.write(
                      actor,
                      Change.of("effective practice recorded", subject(id).journalName())
                          .after(columns)
                          .source(practice.source()));
                  return id;
                }))
        .orElseThrow();
  }

  static Subject subject(long id) {
    return new Subject(Subject.Kind.PRACTICE, Long.toString(id));
  }
}
