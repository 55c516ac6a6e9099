package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of effective practices. */
@Component
public final class Practices {
  private static final Set<String> RECORDED =
      Set.of("party", "title", "words", "areas", "source", "address");
  private static final String SELECT =
      """
      select *, kit_inside() as inside,
        (owner <> '' and owner_kind = kit_viewer() and owner = kit_party()) as own
      from practices_practice where removed_at is null
      """;

  private final JdbcClient sql;
  private final PracticeRows rows;
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
    this.rows = new PracticeRows(areas);
    this.gate = gate;
    this.format = PracticeText.format(areas);
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * The practices that the current user may see, the latest recorded first. Those that a State or
   * an organization writes are read as it submitted them, and by itself as they are now.
   */
  public List<Practice> list() {
    return read(sql.sql(SELECT + " order by id desc").query(rows::row).list());
  }

  /** The same, of the current user's own practices only those that are published. */
  List<Practice> listWithoutDrafts() {
    List<PracticeRows.Row> found = sql.sql(SELECT + " order by id desc").query(rows::row).list();
    List<Practice> own =
        found.stream().filter(PracticeRows.Row::own).map(row -> row.now().practice()).toList();
    Set<Long> open =
        published(own).stream().map(practice -> practice.value().id()).collect(Collectors.toSet());
    return read(found.stream().filter(row -> !row.own() || open.contains(row.now().id())).toList());
  }

  private List<Practice> list(List<Long> ids) {
    return sql
        .sql(SELECT + " and id = any(:ids) order by id desc")
        .param("ids", ids.toArray(Long[]::new))
        .query(rows::row)
        .list()
        .stream()
        .map(row -> row.now().practice())
        .toList();
  }

  /** The practices that States and organizations submitted, for the Committee. */
  List<Practice> listSubmitted() {
    return read(sql.sql(SELECT + " and owner <> '' order by id desc").query(rows::row).list());
  }

  public Optional<Practice> find(long id) {
    return read(row(id).stream().toList()).stream().findFirst();
  }

  /** The practices of the current user's State or organization, as they are now. */
  public List<Practice> listOwn() {
    return sql.sql(SELECT + " and owner <> '' order by id desc").query(rows::row).list().stream()
        .filter(PracticeRows.Row::own)
        .map(row -> row.now().practice())
        .toList();
  }

  /** A practice of the current user's State or organization, as it is now. */
  public Optional<Practice> findOwn(long id) {
    return row(id).filter(PracticeRows.Row::own).map(row -> row.now().practice());
  }

  /** A practice as it is now, for its owner, or for the Committee that recorded it. */
  Optional<Practice> findCurrent(long id) {
    return row(id).filter(PracticeRows.Row::isCurrent).map(row -> row.now().practice());
  }

  /** Whether a State or an organization writes it here: the kind of owner, or empty. */
  String ownerKind(long id) {
    return row(id).map(PracticeRows.Row::ownerKind).orElse("");
  }

  private Optional<PracticeRows.Row> row(long id) {
    return sql.sql(SELECT + " and id = :id").param("id", id).query(rows::row).optional();
  }

  // The Committee reads what was submitted, and others what was published.
  private List<Practice> read(List<PracticeRows.Row> found) {
    List<Practice> others =
        found.stream().filter(row -> !row.isCurrent()).map(row -> row.now().practice()).toList();
    boolean inside = found.stream().anyMatch(PracticeRows.Row::inside);
    Map<Long, Practice> submitted =
        (inside ? submitted(others) : published(others).stream().map(Published::value).toList())
            .stream().collect(Collectors.toMap(Practice::id, practice -> practice));
    return found.stream()
        .flatMap(
            row ->
                row.isCurrent()
                    ? Stream.of(row.now().practice())
                    : Stream.ofNullable(submitted.get(row.now().id())))
        .toList();
  }

  private List<Practice> submitted(List<Practice> current) {
    return gate.consented(
        current, practice -> subject(practice.id()), Audience.EVERYBODY, this::approved);
  }

  private List<Published<Practice>> published(List<Practice> current) {
    return gate.askAll(
        current, practice -> subject(practice.id()), Audience.EVERYBODY, this::approved);
  }

  private Practice approved(String text, Practice current) {
    return format.read(text);
  }

  /** The practices that are published, the latest recorded first. */
  public List<Published<Practice>> posted() {
    // Few practices are open, so that their consents lead to them and not the other way round.
    return published(list(gate.open(Subject.Kind.PRACTICE).stream().map(Long::valueOf).toList()));
  }

  /** A practice that is published. */
  Optional<Published<Practice>> findPosted(long id) {
    return published(list(List.of(id))).stream().findFirst();
  }

  /** The numbers of the practices that are published. */
  Set<Long> openIds() {
    return gate.open(Subject.Kind.PRACTICE).stream().map(Long::valueOf).collect(Collectors.toSet());
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
    Map<String, Object> columns = PracticeRows.columns(practice);
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
                  journal.write(
                      actor,
                      Change.of("effective practice recorded", subject(id).journalName())
                          .after(recorded(practice))
                          .source(practice.source()));
                  return id;
                }))
        .orElseThrow();
  }

  private static Map<String, Object> recorded(Practice practice) {
    Map<String, Object> recorded = PracticeRows.columns(practice);
    recorded.keySet().retainAll(RECORDED);
    recorded.put("on", practice.on().map(Object::toString).orElse(""));
    return recorded;
  }

  static Subject subject(long id) {
    return new Subject(Subject.Kind.PRACTICE, Long.toString(id));
  }
}
