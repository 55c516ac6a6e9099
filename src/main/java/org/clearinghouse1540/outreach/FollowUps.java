package org.clearinghouse1540.outreach;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The repository of follow-ups to events; they are the Committee's own and never published. */
@Component
public final class FollowUps {
  /** The roles that may see to a follow-up. */
  public static final List<String> OWNERS =
      List.of("expert", "secretariat", "chair", "coordinator", "member");

  private static final Set<String> ENDS = Set.of("done", "dropped");
  private static final RowMapper<StoredFollowUp> ROW =
      (row, number) ->
          new StoredFollowUp(
              row.getLong("document_id"),
              new FollowUp(
                  row.getLong("id"),
                  row.getLong("event_id"),
                  "",
                  row.getString("words"),
                  row.getString("source"),
                  row.getString("paragraph"),
                  row.getString("owner_role"),
                  row.getString("owner_name"),
                  Optional.ofNullable(row.getDate("by_when")).map(Date::toLocalDate),
                  row.getString("state"),
                  row.getString("why"),
                  row.getTimestamp("made_at").toInstant()));

  private final JdbcClient sql;
  private final StoredEvents events;
  private final SourceDocuments documents;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /** What a person wants to be seen to; the meaning of each is that of {@link FollowUp}. */
  public record Wanted(
      String words,
      String source,
      String paragraph,
      String ownerRole,
      String ownerName,
      Optional<LocalDate> by) {}

  FollowUps(
      JdbcClient sql,
      StoredEvents events,
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
  public List<FollowUp> of(long event) {
    return complete(
            sql.sql(
                    """
                    select * from outreach_follow_up where event_id = any(:family)
                    order by state <> 'open', by_when nulls last, id
                    """)
                .param("family", events.family(event).toArray(Long[]::new))
                .query(ROW)
                .list())
        .stream()
        .filter(followUp -> followUp.event() == event)
        .toList();
  }

  /** The open follow-ups of this role, or of this person in it. */
  List<FollowUp> waitingFor(Viewer viewer) {
    return complete(
        sql.sql(
                """
                select * from outreach_follow_up
                where state = 'open' and owner_role = :role
                  and (owner_name = '' or owner_name = :name)
                order by by_when nulls last, id
                """)
            .param("role", viewer.roleKey())
            .param("name", viewer.name())
            .query(ROW)
            .list());
  }

  /** A follow-up as stored, with the number of the note that it comes from, or 0. */
  private record StoredFollowUp(long document, FollowUp followUp) {}

  // With the event as it is now, and the title of the document where no source was written.
  private List<FollowUp> complete(List<StoredFollowUp> stored) {
    Map<Long, Events.Named> named =
        events.named(stored.stream().map(row -> row.followUp().event()).distinct().toList());
    Map<Long, String> titles =
        documents.titles(stored.stream().map(StoredFollowUp::document).distinct().toList());
    List<FollowUp> complete = new ArrayList<>();
    for (StoredFollowUp row : stored) {
      FollowUp followUp = row.followUp();
      String source =
          followUp.source().isEmpty() ? titles.getOrDefault(row.document(), "") : followUp.source();
      Optional.ofNullable(named.get(followUp.event()))
          .ifPresent(event -> complete.add(followUp.of(event, source)));
    }
    return complete;
  }

  // The experts are responsible until one of them names another.
  void insert(long event, long document, EventDraft.Recommendation recommendation) {
    sql.sql(
            """
            insert into outreach_follow_up (event_id, words, document_id, paragraph, owner_role, made_by)
            values (:event, :words, :document, :paragraph, 'expert', 'note')
            """)
        .param("event", event)
        .param("words", recommendation.words())
        .param("document", document)
        .param("paragraph", recommendation.paragraphs())
        .update();
  }

  /**
   * Records a follow-up.
   *
   * @throws BadInput if it has no words or no owner
   */
  public long add(Actor actor, long event, Wanted wanted) {
    if (wanted.words().isBlank() || wanted.words().length() > 2000) {
      throw new BadInput("words", "Say what is to be done, in at most 2000 characters.");
    }
    if (!OWNERS.contains(wanted.ownerRole())) {
      throw new BadInput("owner-role", "Choose who sees to it.");
    }
    Long made =
        transaction.execute(
            status -> {
              long id =
                  sql.sql(
                          """
                          insert into outreach_follow_up
                            (event_id, words, source, paragraph, owner_role, owner_name, by_when, made_by)
                          values (:event, :words, :source, :paragraph, :role, :name, :by, :actor)
                          returning id
                          """)
                      .param("event", event)
                      .param("words", wanted.words().strip())
                      .param("source", wanted.source().strip())
                      .param("paragraph", wanted.paragraph().strip())
                      .param("role", wanted.ownerRole())
                      .param("name", wanted.ownerName().strip())
                      .param("by", wanted.by().orElse(null))
                      .param("actor", actor.name())
                      .query(Long.class)
                      .single();
              Map<String, Object> values = new LinkedHashMap<>();
              values.put("follow-up", id);
              values.put("words", wanted.words().strip());
              values.put("owner", (wanted.ownerRole() + " " + wanted.ownerName()).strip());
              wanted.by().ifPresent(day -> values.put("by", day.toString()));
              journal.write(
                  actor,
                  Change.of("follow-up recorded", "event/" + event)
                      .after(values)
                      .source(wanted.source().strip()));
              return id;
            });
    return Optional.ofNullable(made).orElseThrow();
  }

  /**
   * Says who sees to an open follow-up, and by when: one that a note brought has no day.
   *
   * @param ownerName one person of that role, or empty for whoever has it
   * @throws BadInput if it is not open, or nobody is named
   */
  public void assign(
      Actor actor,
      long event,
      long id,
      String ownerRole,
      String ownerName,
      Optional<LocalDate> by) {
    if (!OWNERS.contains(ownerRole)) {
      throw new BadInput("owner-role", "Choose who sees to it.");
    }
    transaction.executeWithoutResult(
        status -> {
          FollowUp before =
              of(event).stream()
                  .filter(followUp -> followUp.id() == id && followUp.open())
                  .findFirst()
                  .orElseThrow(
                      () -> new BadInput("state", "This event has no such open follow-up."));
          int assigned =
              sql.sql(
                      """
                      update outreach_follow_up set owner_role = :role, owner_name = :name,
                        by_when = :by where id = :id and state = 'open'
                      """)
                  .param("role", ownerRole)
                  .param("name", ownerName.strip())
                  .param("by", by.orElse(null))
                  .param("id", id)
                  .update();
          if (assigned == 0) {
            throw new BadInput("state", "Somebody ended this follow-up meanwhile.");
          }
          journal.write(
              actor,
              Change.of("follow-up assigned", "event/" + event)
                  .before(assigned(id, before.ownerRole(), before.ownerName(), before.by()))
                  .after(assigned(id, ownerRole, ownerName, by)));
        });
  }

  private static Map<String, Object> assigned(
      long id, String role, String name, Optional<LocalDate> by) {
    return Map.of(
        "follow-up",
        id,
        "owner",
        (role + " " + name).strip(),
        "by",
        by.map(LocalDate::toString).orElse(""));
  }

  /**
   * Ends a follow-up, with the reason.
   *
   * @throws BadInput if it is not open, or no reason is given
   */
  public void end(Actor actor, long event, long id, String state, String why) {
    if (!ENDS.contains(state)) {
      throw new BadInput("state", "Choose done or dropped.");
    }
    if (why.isBlank()) {
      throw new BadInput("why", "Say in a few words what came of it.");
    }
    transaction.executeWithoutResult(
        status -> {
          int ended =
              sql.sql(
                      """
                      update outreach_follow_up set state = :state, why = :why
                      where id = :id and state = 'open' and event_id = any(:family)
                      """)
                  .param("state", state)
                  .param("why", why.strip())
                  .param("id", id)
                  .param("family", events.family(event).toArray(Long[]::new))
                  .update();
          if (ended == 0) {
            throw new BadInput("state", "This event has no such open follow-up.");
          }
          journal.write(
              actor,
              Change.of("follow-up " + state, "event/" + event)
                  .before(Map.of("follow-up", id, "state", "open"))
                  .after(Map.of("follow-up", id, "state", state))
                  .why(why.strip()));
        });
  }
}
