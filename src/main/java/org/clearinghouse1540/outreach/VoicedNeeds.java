package org.clearinghouse1540.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of needs voiced at events. */
@Component
public final class VoicedNeeds {
  private final JdbcClient sql;
  private final StoredEvents events;
  private final EventPartyNames parties;
  private final SubjectAreas areas;
  private final Journal journal;
  private final TransactionTemplate transaction;

  VoicedNeeds(
      JdbcClient sql,
      StoredEvents events,
      EventPartyNames parties,
      SubjectAreas areas,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.parties = parties;
    this.areas = areas;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * What was voiced, and at which event.
   *
   * @param words the paragraph of the note
   * @param who who voiced it, in the words of the note
   * @param state the State concerned where a person said so; else empty
   * @param eventDay as precise as it is known, or empty
   */
  public record Voiced(
      long id,
      String words,
      String who,
      String state,
      long event,
      String eventTitle,
      String eventDay) {
    private Voiced at(Events.Named event) {
      return new Voiced(id, words, who, state, event.id(), event.title(), event.start());
    }
  }

  /** A voiced need with its event. */
  public Optional<Voiced> findVoiced(long need) {
    Optional<Voiced> voiced =
        sql.sql("select * from outreach_voiced_need where id = :id")
            .param("id", need)
            .query(
                (row, number) ->
                    new Voiced(
                        row.getLong("id"),
                        row.getString("words"),
                        row.getString("who"),
                        row.getString("state"),
                        row.getLong("event_id"),
                        "",
                        ""))
            .optional();
    return voiced.flatMap(
        found ->
            Optional.ofNullable(events.named(List.of(found.event())).get(found.event()))
                .map(found::at));
  }

  /** The needs that were voiced at these events. */
  List<VoicedNeed> of(List<Long> eventIds) {
    return sql.sql(
            "select * from outreach_voiced_need where event_id = any(:events) order by event_id, id")
        .param("events", eventIds.toArray(Long[]::new))
        .query(EventRowMapper.NEED)
        .list();
  }

  /** A voiced need by its number. */
  public Optional<VoicedNeed> find(long id) {
    return sql.sql("select * from outreach_voiced_need where id = :id")
        .param("id", id)
        .query(EventRowMapper.NEED)
        .optional();
  }

  /** What the words of a need name: proposed to a person, never recorded by itself. */
  public List<String> areasNamed(VoicedNeed need) {
    return areas.in(need.words()).stream().map(found -> found.area().key()).toList();
  }

  /** The paragraphs that the areas named rest on, proposed where the text names none. */
  public String paragraphsNamed(VoicedNeed need) {
    return String.join(
        " ",
        areas.in(need.words()).stream()
            .filter(found -> !found.area().help())
            .flatMap(found -> found.area().paragraphs().stream())
            .distinct()
            .toList());
  }

  /** Records a need that a person heard, or wrote down from a document. */
  public long add(Actor actor, long event, VoicedNeed need) {
    VoicedNeed checked = checked(need);
    Long made =
        transaction.execute(
            status -> {
              long id = insert(event, checked, Optional.empty());
              journal.write(
                  actor,
                  Change.of("voiced need recorded", "event/" + event).after(values(id, checked)));
              return id;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /** Adds a need, inside the transaction of what it comes with; one of a note has the document. */
  long insert(long event, VoicedNeed need, Optional<Long> document) {
    return sql.sql(
            """
            insert into outreach_voiced_need
              (event_id, words, paragraphs, who, areas, state, document_id)
            values (:event, :words, :paragraphs, :who, :areas, :state, :document::bigint)
            returning id
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

  /** Ties a need to paragraphs, areas and the State concerned; its words stay as they are. */
  public void tie(Actor actor, long event, VoicedNeed before, VoicedNeed after) {
    VoicedNeed checked = checked(after);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  update outreach_voiced_need set paragraphs = :paragraphs, areas = :areas, state = :state
                  where id = :id
                  """)
              .param("paragraphs", checked.paragraphs())
              .param("areas", String.join(" ", checked.areas()))
              .param("state", checked.state())
              .param("id", before.id())
              .update();
          journal.write(
              actor,
              Change.of("voiced need tied", "event/" + event)
                  .before(values(before.id(), before))
                  .after(values(before.id(), checked)));
        });
  }

  private VoicedNeed checked(VoicedNeed need) {
    if (need.words().isBlank() || need.words().length() > 4000) {
      throw new BadInput("words", "Give the words of the need, in at most 4000 characters.");
    }
    if (!need.paragraphs()
        .strip()
        .matches("|[0-9]{1,2}(\\([a-d]\\))?(\\s+[0-9]{1,2}(\\([a-d]\\))?)*")) {
      throw new BadInput("paragraphs", "Give paragraphs as in 3(d) 6, with spaces between them.");
    }
    for (String area : need.areas()) {
      if (areas.find(area).isEmpty()) {
        throw new BadInput("areas", "There is no subject area " + area + ".");
      }
    }
    String state =
        need.state().isBlank()
            ? ""
            : parties
                .state(need.state())
                .orElseThrow(
                    () ->
                        new BadInput(
                            "state", "This is no single State: " + need.state().strip() + "."));
    return new VoicedNeed(
        need.id(),
        need.words().strip(),
        need.paragraphs().strip().replaceAll("\\s+", " "),
        need.who().strip(),
        need.areas(),
        state,
        need.document());
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
