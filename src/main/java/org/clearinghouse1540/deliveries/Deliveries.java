package org.clearinghouse1540.deliveries;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.NeedStatus;
import org.clearinghouse1540.assistance.NeedStatusUpdates;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of deliveries. They update the status of the need item. */
@Component
public final class Deliveries {
  private final JdbcClient sql;
  private final SubjectAreas areas;
  private final NeedStatusUpdates needs;
  private final Journal journal;
  private final Clock clock;

  Deliveries(
      JdbcClient sql, SubjectAreas areas, NeedStatusUpdates needs, Journal journal, Clock clock) {
    this.sql = sql;
    this.areas = areas;
    this.needs = needs;
    this.journal = journal;
    this.clock = clock;
  }

  /** The deliveries visible to the current user, the latest first. */
  public List<Delivery> list() {
    return read("", Map.of());
  }

  /** The deliveries for a need item. */
  public List<Delivery> listFor(long need) {
    return read("where need_id = :need", Map.of("need", need));
  }

  /** The deliveries for these need items that are visible to the current user. */
  public List<Delivery> listFor(Collection<Long> needs) {
    return read("where need_id = any(:needs)", Map.of("needs", needs.toArray(Long[]::new)));
  }

  /** The deliveries that were recorded or last changed in a period. */
  List<Delivery> listRecordedOrChanged(LocalDate first, LocalDate last) {
    return read(
        "where changed_on between :first and :last or kit_day(made_at) between :first and :last",
        Map.of("first", first, "last", last));
  }

  public Optional<Delivery> find(long id) {
    return read("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Delivery> read(String condition, Map<String, ?> parameters) {
    return sql.sql(
            "select * from deliveries_delivery " + condition + " order by starts desc, id desc")
        .params(parameters)
        .query(this::read)
        .list();
  }

  private Delivery read(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        Optional.ofNullable(row.getObject("need_id", Long.class)),
        Optional.ofNullable(row.getObject("offer_id", Long.class)),
        row.getString("party"),
        row.getString("provider"),
        row.getString("states"),
        DeliveryKind.find(row.getString("kind")).orElse(DeliveryKind.OTHER),
        row.getString("title"),
        row.getString("words"),
        Stream.of(row.getString("areas").split(" "))
            .flatMap(key -> areas.find(key).stream())
            .toList(),
        row.getString("starts"),
        row.getString("ends"),
        Optional.ofNullable(row.getObject("people", Integer.class)),
        DeliveryStatus.find(row.getString("status")).orElseThrow(),
        row.getDate("changed_on").toLocalDate(),
        Optional.ofNullable(row.getDate("met_on")).map(Date::toLocalDate));
  }

  /**
   * Records a delivery; the number in the record is ignored.
   *
   * @return its number
   */
  public long record(Actor actor, Delivery delivery) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into deliveries_delivery (need_id, offer_id, party, provider, states, kind,
                        title, words, areas, starts, ends, people, status, made_by, changed_on)
                      values (:need, :offer, :party, :provider, :states, :kind, :title, :words,
                        :areas, :starts, :ends, :people, :status, :by, :today)
                      returning id
                      """)
                  .params(columns(delivery))
                  .param("by", actor.name())
                  .param("today", LocalDate.now(clock))
                  .query(Long.class)
                  .single();
          journal.write(
              actor, Change.of("delivery recorded", journalName(id)).after(columns(delivery)));
          updateNeed(actor, delivery);
          return id;
        });
  }

  /** Changes the record of a delivery. */
  public void change(Actor actor, Delivery before, Delivery after) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update deliveries_delivery set states = :states, kind = :kind, title = :title,
                    words = :words, areas = :areas, starts = :starts, ends = :ends, people = :people,
                    status = :status, changed_on = :today
                  where id = :id
                  """)
              .params(columns(after))
              .param("today", LocalDate.now(clock))
              .param("id", before.id())
              .update();
          journal.write(
              actor,
              Change.of("delivery changed", journalName(before.id()))
                  .before(columns(before))
                  .after(columns(after)));
          if (before.status() != after.status()) {
            updateNeed(actor, after);
          }
        });
  }

  private void updateNeed(Actor actor, Delivery delivery) {
    Optional<NeedStatus> status =
        switch (delivery.status()) {
          case UNDER_WAY -> Optional.of(NeedStatus.BEING_DELIVERED);
          case DONE -> Optional.of(NeedStatus.DELIVERED);
          case PLANNED, GIVEN_UP -> Optional.empty();
        };
    status.ifPresent(
        reached -> delivery.need().ifPresent(need -> needs.move(actor, need, reached)));
  }

  /**
   * Whether the State that made the request reports its need as met, and this is not recorded yet.
   *
   * @param given the feedback on the delivery
   */
  boolean awaitsConfirmation(Delivery delivery, List<Feedback> given) {
    return awaitsConfirmation(delivery, given, needs.reopened());
  }

  /** The same, with the needs that were opened again, for several deliveries. */
  boolean awaitsConfirmation(Delivery delivery, List<Feedback> given, Map<Long, Instant> reopened) {
    Optional<Instant> since = delivery.need().map(reopened::get);
    return FeedbackRules.awaitsConfirmation(delivery, given, since)
        && delivery
            .need()
            .filter(needs::isUnmet)
            .filter(
                need ->
                    needs.mayReportMet(
                        FeedbackRules.reportMet(FeedbackRules.current(delivery, given, since)),
                        need))
            .isPresent();
  }

  /** The needs that their States opened again and that are not met since. */
  Map<Long, Instant> reopened() {
    return needs.reopened();
  }

  /**
   * Records that the need of a delivery is met, according to its State.
   *
   * @param given the feedback on the delivery
   * @throws BadInput if the delivery is not linked to a need, or its State did not report it as
   *     met, or ended it otherwise
   */
  public void recordMet(Actor actor, Delivery delivery, List<Feedback> given) {
    long need = delivery.need().orElseThrow(() -> BadInput.of("", "deliveries.refused.no-need"));
    if (!needs.isUnmet(need)) {
      throw BadInput.of("", "assistance.refused.ended");
    }
    if (!awaitsConfirmation(delivery, given)) {
      throw BadInput.of("", "deliveries.refused.not-reported");
    }
    journal.inTransaction(
        () -> {
          sql.sql("update deliveries_delivery set met_on = :today where id = :id")
              .param("today", LocalDate.now(clock))
              .param("id", delivery.id())
              .update();
          needs.move(actor, need, NeedStatus.MET);
        });
  }

  /**
   * The feedback in which a State that may report the need as met no longer does so, given since it
   * was recorded as met.
   *
   * @param given the feedback on the delivery
   * @param reopened the needs that were opened again
   */
  List<Feedback> metDenied(Delivery delivery, List<Feedback> given, Map<Long, Instant> reopened) {
    return FeedbackRules.notMet(delivery, given, delivery.need().map(reopened::get)).stream()
        .filter(
            feedback ->
                delivery.need().stream()
                    .anyMatch(need -> needs.mayReportMet(Set.of(feedback.party()), need)))
        .toList();
  }

  static String journalName(long id) {
    return "delivery/" + id;
  }

  private static Map<String, Object> columns(Delivery delivery) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("need", delivery.need().orElse(null));
    columns.put("offer", delivery.offer().orElse(null));
    columns.put("party", delivery.party());
    columns.put("provider", delivery.provider());
    columns.put("states", delivery.states());
    columns.put("kind", delivery.kind().key());
    columns.put("title", delivery.title());
    columns.put("words", delivery.words());
    columns.put(
        "areas", String.join(" ", delivery.areas().stream().map(SubjectArea::key).toList()));
    columns.put("starts", delivery.starts());
    columns.put("ends", delivery.ends());
    columns.put("people", delivery.people().orElse(null));
    columns.put("status", delivery.status().key());
    return columns;
  }
}
