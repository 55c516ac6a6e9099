package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of needs expressed at events. */
@Component
public final class VoicedNeeds {
  private static final RowMapper<VoicedNeed> ROW =
      (row, number) ->
          new VoicedNeed(
              row.getLong("id"),
              row.getString("words"),
              row.getString("paragraphs"),
              row.getString("who"),
              Stream.of(row.getString("areas").split(" ")).filter(key -> !key.isEmpty()).toList(),
              row.getString("state"),
              Optional.ofNullable(row.getObject("document_id", Long.class)));

  private final JdbcClient sql;
  private final EventTable events;
  private final SubjectAreas areas;
  private final Journal journal;
  private final TransactionTemplate transaction;

  VoicedNeeds(
      JdbcClient sql,
      EventTable events,
      SubjectAreas areas,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.areas = areas;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * A need and the event at which it was expressed.
   *
   * @param words the paragraph of the note
   * @param who the party that expressed it, in the words of the note
   * @param state the State concerned if a person recorded it; otherwise empty
   * @param eventDay as precise as it is known, or empty
   */
  public record Voiced(
      long id,
      String words,
      String who,
      String state,
      long event,
      String eventTitle,
      String eventDay) {}

  /** A need with its event. */
  public Optional<Voiced> findVoiced(long id) {
    return find(id)
        .flatMap(need -> events.lists().find(eventOf(id)).map(event -> voiced(need, event)));
  }

  private static Voiced voiced(VoicedNeed need, Event event) {
    return new Voiced(
        need.id(),
        need.words(),
        need.who(),
        need.state(),
        event.id(),
        event.title(),
        event.start());
  }

  private long eventOf(long id) {
    return sql.sql("select event_id from outreach_voiced_need where id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** The needs expressed at these events. */
  List<VoicedNeed> of(Collection<Long> members) {
    return sql.sql(
            """
            select * from outreach_voiced_need where event_id = any(:events) order by event_id, id
            """)
        .param("events", members.toArray(Long[]::new))
        .query(ROW)
        .list();
  }

  /** The need with this number. */
  public Optional<VoicedNeed> find(long id) {
    return sql.sql("select * from outreach_voiced_need where id = :id")
        .param("id", id)
        .query(ROW)
        .optional();
  }

  /** The subject areas that the text of a need names, as a proposal to a person. */
  public List<String> areasNamed(VoicedNeed need) {
    return areas.in(need.words()).stream().map(found -> found.area().key()).toList();
  }

  /** The paragraphs of the subject areas that the text names, as a proposal to a person. */
  public String paragraphsNamed(VoicedNeed need) {
    return String.join(
        " ",
        areas.in(need.words()).stream()
            .filter(found -> !found.area().help())
            .flatMap(found -> found.area().paragraphs().stream())
            .distinct()
            .toList());
  }

  /** Records a need that a person entered. */
  public long add(Actor actor, long event, VoicedNeed need) {
    Long made =
        transaction.execute(
            status -> {
              long id = add(event, need, Optional.empty());
              journal.write(
                  actor,
                  Change.of("voiced need recorded", "event/" + event).after(values(id, need)));
              return id;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /** Adds a need, with the note that reports it; inside a transaction. */
  long add(long event, VoicedNeed need, Optional<Long> document) {
    return sql.sql(
            """
            insert into outreach_voiced_need
              (event_id, words, paragraphs, who, areas, state, document_id)
            values (:event, :words, :paragraphs, :who, :areas, :state, :document) returning id
            """)
        .param("event", event)
        .param("words", need.words())
        .param("paragraphs", need.paragraphs())
        .param("who", need.who())
        .param("areas", String.join(" ", need.areas()))
        .param("state", need.state())
        .param("document", document.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Links a need to paragraphs, subject areas and the State concerned. */
  void link(Actor actor, long event, VoicedNeed before, VoicedNeed after) {
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  update outreach_voiced_need
                  set paragraphs = :paragraphs, areas = :areas, state = :state
                  where id = :id
                  """)
              .param("paragraphs", after.paragraphs())
              .param("areas", String.join(" ", after.areas()))
              .param("state", after.state())
              .param("id", before.id())
              .update();
          journal.write(
              actor,
              Change.of("voiced need linked", "event/" + event)
                  .before(values(before.id(), before))
                  .after(values(before.id(), after)));
        });
  }

  private static Map<String, Object> values(long id, VoicedNeed need) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("need", id);
    values.put("words", need.words());
    values.put("paragraphs", need.paragraphs());
    values.put("areas", need.areas());
    values.put("state", need.state());
    return values;
  }
}
