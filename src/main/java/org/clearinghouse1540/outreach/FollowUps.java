package org.clearinghouse1540.outreach;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of follow-ups to events, which are for the Committee and never published. */
@Component
public final class FollowUps {
  /** The roles to which a follow-up may be assigned. */
  static final List<Role> OWNERS =
      List.of(Role.EXPERT, Role.SECRETARIAT, Role.CHAIR, Role.COORDINATOR, Role.MEMBER);

  private static final RowMapper<Row> ROW =
      (row, number) ->
          new Row(
              new FollowUp(
                  row.getLong("id"),
                  row.getLong("event_id"),
                  "",
                  row.getString("words"),
                  row.getString("source"),
                  row.getString("paragraph"),
                  Role.find(row.getString("owner_role")).orElseThrow(),
                  row.getString("owner_name"),
                  Optional.ofNullable(row.getDate("by_when")).map(Date::toLocalDate),
                  FollowUpState.find(row.getString("state")).orElseThrow(),
                  row.getString("why"),
                  row.getTimestamp("made_at").toInstant()),
              Optional.ofNullable(row.getObject("document_id", Long.class)));

  private final JdbcClient sql;
  private final EventTable events;
  private final SourceDocuments documents;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /**
   * The account or role to which a follow-up is assigned, and the deadline.
   *
   * @param name the account in the role, or empty for all accounts in it
   */
  public record Assignment(Role role, String name, Optional<LocalDate> by) {
    private Map<String, Object> values() {
      return Map.of(
          "owner", (role.key() + " " + name).strip(), "by", by.map(LocalDate::toString).orElse(""));
    }
  }

  /** A follow-up to be recorded; the fields have the meaning that they have in {@link FollowUp}. */
  public record Draft(String words, String source, String paragraph, Assignment assignment) {}

  private record Row(FollowUp followUp, Optional<Long> document) {}

  FollowUps(
      JdbcClient sql,
      EventTable events,
      SourceDocuments documents,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.events = events;
    this.documents = documents;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The follow-ups of an event and of those merged into it, open ones first. */
  List<FollowUp> of(long event) {
    return named(
        sql.sql(
                """
                select * from outreach_follow_up where event_id = any(:family)
                order by state <> 'open', by_when nulls last, id
                """)
            .param("family", events.family(event).toArray(Long[]::new))
            .query(ROW)
            .list());
  }

  /**
   * The open follow-ups that are assigned to the role or the account of the current user. The role
   * has those of an account that was closed or no longer has the role.
   *
   * @param holders the accounts that have the role
   */
  List<FollowUp> waitingFor(Viewer viewer, List<String> holders) {
    return named(
        sql.sql(
                """
                select * from outreach_follow_up
                where state = 'open' and owner_role = :role
                  and (owner_name = '' or owner_name = :name or owner_name <> all (:holders))
                order by by_when nulls last, id
                """)
            .param("role", viewer.roleKey())
            .param("name", viewer.name())
            .param("holders", holders.toArray(String[]::new))
            .query(ROW)
            .list());
  }

  // Adds the titles of the events and of the source documents.
  private List<FollowUp> named(List<Row> rows) {
    Map<Long, Events.EventName> named =
        events.lists().named(rows.stream().map(row -> row.followUp().event()).toList(), true);
    Map<Long, String> titles =
        documents.titles(
            rows.stream().flatMap(row -> row.document().stream()).collect(Collectors.toSet()));
    return rows.stream()
        .filter(row -> named.containsKey(row.followUp().event()))
        .map(
            row -> {
              FollowUp followUp = row.followUp();
              Events.EventName event =
                  Optional.ofNullable(named.get(followUp.event())).orElseThrow();
              String source =
                  followUp.source().isEmpty()
                      ? row.document().map(id -> titles.getOrDefault(id, "")).orElse("")
                      : followUp.source();
              return followUp.named(event.id(), event.title(), source);
            })
        .toList();
  }

  /** Records a follow-up. */
  public long add(Actor actor, long event, Draft draft) {
    Long made =
        transaction.execute(
            status -> {
              long id = insert(event, draft, Optional.empty(), actor.name());
              Map<String, Object> values = new LinkedHashMap<>(draft.assignment().values());
              values.put("follow-up", id);
              values.put("words", draft.words());
              journal.write(
                  actor,
                  Change.of("follow-up recorded", "event/" + event)
                      .after(values)
                      .source(draft.source()));
              return id;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /** Records a recommendation in a note, assigned to the experts; inside a transaction. */
  void add(long event, long document, EventDraft.Recommendation recommendation) {
    insert(
        event,
        new Draft(
            recommendation.words(),
            "",
            recommendation.paragraphs(),
            new Assignment(Role.EXPERT, "", Optional.empty())),
        Optional.of(document),
        "note");
  }

  private long insert(long event, Draft draft, Optional<Long> document, String by) {
    return sql.sql(
            """
            insert into outreach_follow_up
              (event_id, words, source, document_id, paragraph, owner_role, owner_name, by_when,
               made_by)
            values (:event, :words, :source, :document, :paragraph, :role, :name, :by, :actor)
            returning id
            """)
        .param("event", event)
        .param("words", draft.words())
        .param("source", draft.source())
        .param("document", document.orElse(null))
        .param("paragraph", draft.paragraph())
        .param("role", draft.assignment().role().key())
        .param("name", draft.assignment().name())
        .param("by", draft.assignment().by().orElse(null))
        .param("actor", by)
        .query(Long.class)
        .single();
  }

  /**
   * Changes the assignment and the deadline of an open follow-up.
   *
   * @throws BadInput if it is not an open follow-up of the event
   */
  void assign(Actor actor, long event, long id, Assignment assignment) {
    transaction.executeWithoutResult(
        status -> {
          FollowUp before =
              of(event).stream()
                  .filter(followUp -> followUp.id() == id && followUp.open())
                  .findFirst()
                  .orElseThrow(FollowUps::notOpen);
          int assigned =
              sql.sql(
                      """
                      update outreach_follow_up
                      set owner_role = :role, owner_name = :name, by_when = :by
                      where id = :id and state = 'open'
                      """)
                  .param("role", assignment.role().key())
                  .param("name", assignment.name())
                  .param("by", assignment.by().orElse(null))
                  .param("id", id)
                  .update();
          if (assigned == 0) {
            throw notOpen();
          }
          Assignment old = new Assignment(before.ownerRole(), before.ownerName(), before.by());
          journal.write(
              actor,
              Change.of("follow-up assigned", "event/" + event)
                  .before(Map.of("follow-up " + id, old.values()))
                  .after(Map.of("follow-up " + id, assignment.values())));
        });
  }

  /**
   * Closes a follow-up.
   *
   * @throws BadInput if it is not an open follow-up of the event
   */
  void close(Actor actor, long event, long id, FollowUpState state, String why) {
    transaction.executeWithoutResult(
        status -> {
          int closed =
              sql.sql(
                      """
                      update outreach_follow_up set state = :state, why = :why
                      where id = :id and state = 'open' and event_id = any(:family)
                      """)
                  .param("state", state.key())
                  .param("why", why)
                  .param("id", id)
                  .param("family", events.family(event).toArray(Long[]::new))
                  .update();
          if (closed == 0) {
            throw notOpen();
          }
          journal.write(
              actor,
              Change.of("follow-up " + state.key(), "event/" + event)
                  .before(Map.of("follow-up", id, "state", FollowUpState.OPEN.key()))
                  .after(Map.of("follow-up", id, "state", state.key()))
                  .why(why));
        });
  }

  private static BadInput notOpen() {
    return BadInput.of("", "outreach.refused.follow-up-not-open");
  }
}
