package org.clearinghouse1540.outreach;

import java.sql.Date;
import java.time.LocalDate;
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
  private static final RowMapper<FollowUp> ROW =
      (row, number) ->
          new FollowUp(
              row.getLong("id"),
              row.getLong("kept"),
              row.getString("event_title"),
              row.getString("words"),
              row.getString("from_document"),
              row.getString("paragraph"),
              row.getString("owner_role"),
              row.getString("owner_name"),
              Optional.ofNullable(row.getDate("by_when")).map(Date::toLocalDate),
              row.getString("state"),
              row.getString("why"),
              row.getTimestamp("made_at").toInstant());
  private static final String ROWS =
      """
      select f.*, n.id as kept, n.title as event_title,
        coalesce(nullif(f.source, ''), d.title, '') as from_document
      from outreach_follow_up f left join sources_document d on d.id = f.document_id
      join outreach_event e on e.id = f.event_id
      join outreach_event_now n on n.id = coalesce(e.merged_into, e.id)
      """;

  private final JdbcClient sql;
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

  FollowUps(JdbcClient sql, Journal journal, TransactionTemplate transaction) {
    this.sql = sql;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The follow-ups of an event and of those merged into it, open ones first. */
  public List<FollowUp> of(long event) {
    return sql.sql(
            ROWS + " where n.id = :id order by f.state <> 'open', f.by_when nulls last, f.id")
        .param("id", event)
        .query(ROW)
        .list();
  }

  /** The open ones that this role, or this person in it, sees to. */
  List<FollowUp> waitingFor(Viewer viewer) {
    return sql.sql(
            ROWS
                + """
                 where f.state = 'open' and f.owner_role = :role
                  and (f.owner_name = '' or f.owner_name = :name)
                order by f.by_when nulls last, f.id
                """)
        .param("role", viewer.roleKey())
        .param("name", viewer.name())
        .query(ROW)
        .list();
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
                      where id = :id and state = 'open' and event_id in
                        (select e.id from outreach_event e where e.id = :event or e.merged_into = :event)
                      """)
                  .param("state", state)
                  .param("why", why.strip())
                  .param("id", id)
                  .param("event", event)
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
