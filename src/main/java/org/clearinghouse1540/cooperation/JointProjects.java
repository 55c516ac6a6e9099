package org.clearinghouse1540.cooperation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of joint projects. Row-level security limits it to those of the current user's
 * State, or those that the user organizes. The journal says that there was an answer, and never
 * what States share with each other.
 */
@Component
public class JointProjects {
  private final JdbcClient sql;
  private final Journal journal;
  private final Participations participations;
  private final Clock clock;

  JointProjects(JdbcClient sql, Journal journal, Participations participations, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.participations = participations;
    this.clock = clock;
  }

  /** The joint projects that the current user may see, the latest first. */
  public List<JointProject> list() {
    return sql.sql("select * from cooperation_project order by id desc")
        .query(JointProjects::project)
        .list();
  }

  /** One of them. */
  Optional<JointProject> find(long id) {
    return sql.sql("select * from cooperation_project where id = :id")
        .param("id", id)
        .query(JointProjects::project)
        .optional();
  }

  private static JointProject project(ResultSet row, int number) throws SQLException {
    return new JointProject(
        row.getLong("id"),
        new JointProject.Head(
            JointProjectKind.find(row.getString("kind")).orElseThrow(),
            row.getString("title"),
            row.getString("purpose")),
        new JointProject.ProjectOrganizer(
            row.getString("organizer_kind"), row.getString("organizer")),
        new JointProject.ProjectStates(
            states(row, "invited"), states(row, "members"), states(row, "former")),
        Optional.ofNullable(row.getObject("earlier", Long.class)),
        row.getObject("opened_on", LocalDate.class));
  }

  static List<String> states(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /**
   * Opens a project. A State that opens one takes part in it.
   *
   * @return its number
   */
  long open(
      Actor actor,
      JointProject.Head head,
      JointProject.ProjectOrganizer organizer,
      List<String> members,
      Optional<Long> earlier) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into cooperation_project (kind, title, purpose, organizer_kind,
                        organizer, members, earlier, opened_on, opened_by)
                      values (:kind, :title, :purpose, :organizerKind, :organizer, :members,
                        :earlier, :on, :by)
                      returning id
                      """)
                  .param("kind", head.kind().key())
                  .param("title", head.title())
                  .param("purpose", head.purpose())
                  .param("organizerKind", organizer.kind())
                  .param("organizer", organizer.party())
                  .param("members", members.toArray(String[]::new))
                  .param("earlier", earlier.orElse(null))
                  .param("on", LocalDate.now(clock))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          write(actor, id, "joint project opened", Map.of("project", id));
          return id;
        });
  }

  /** Invites States; those that declined or left may be invited again. */
  void invite(Actor actor, JointProject project, List<String> states) {
    change(
        actor,
        project,
        "States invited",
        () -> {
          for (String state : states) {
            move(
                project,
                state,
                """
                invited = invited || cast(:state as text),
                  former = array_remove(former, cast(:state as text))
                where id = :id and not :state = any (invited || members)
                """);
            participations.add(actor, project.id(), state, Participation.Step.INVITED, "");
          }
        });
  }

  /** Records the answer of an invited State. */
  void answer(
      Actor actor, JointProject project, String state, Participation.Step event, String words) {
    String list = event == Participation.Step.ACCEPTED ? "members" : "former";
    change(
        actor,
        project,
        "invitation " + event.key(),
        () -> {
          participations.add(actor, project.id(), state, event, words);
          move(
              project,
              state,
              "invited = array_remove(invited, cast(:state as text)), "
                  + list
                  + " = "
                  + list
                  + " || cast(:state as text) where id = :id and :state = any (invited)");
        });
  }

  /** Records that a State leaves; the caller withdraws its lines. */
  void leave(Actor actor, JointProject project, String state, String words) {
    change(
        actor,
        project,
        "joint project left",
        () -> {
          participations.add(actor, project.id(), state, Participation.Step.LEFT, words);
          move(
              project,
              state,
              """
              members = array_remove(members, cast(:state as text)),
                former = former || cast(:state as text)
              where id = :id and :state = any (members)
              """);
        });
  }

  private void move(JointProject project, String state, String change) {
    int changed =
        sql.sql("update cooperation_project set " + change)
            .param("id", project.id())
            .param("state", state)
            .update();
    if (changed == 0) {
      throw BadInput.of("", "cooperation.refused.changed");
    }
  }

  /**
   * Makes a change of a project or of what its States write in it. One is made at a time, and only
   * while the same States are invited and take part as the user saw: nothing is shared by a State
   * that leaves at the same moment, nor with other States than the user saw.
   *
   * @param seen the project as it was read before
   * @param act what is done, for the journal
   * @throws BadInput if a State was invited, answered or left in the meantime
   */
  <T> T change(Actor actor, JointProject seen, String act, Supplier<T> change) {
    return journal.inTransaction(
        () -> {
          lock(seen);
          T result = change.get();
          write(actor, seen.id(), act, Map.of("project", seen.id()));
          return result;
        });
  }

  /** Makes a change without a result. */
  void change(Actor actor, JointProject seen, String act, Runnable change) {
    journal.inTransaction(
        () -> {
          lock(seen);
          change.run();
          write(actor, seen.id(), act, Map.of("project", seen.id()));
        });
  }

  /**
   * Makes a change of one item of a project, which the journal names.
   *
   * @param change returns the number of the item
   */
  void changeItem(Actor actor, JointProject seen, String act, LongSupplier change) {
    journal.inTransaction(
        () -> {
          lock(seen);
          long item = change.getAsLong();
          write(actor, seen.id(), act, Map.of("project", seen.id(), "item", item));
        });
  }

  /**
   * Makes a change of several items of a project, which the journal names; without any it writes
   * nothing.
   *
   * @param change returns the numbers of the items
   */
  List<Long> changeItems(Actor actor, JointProject seen, String act, Supplier<List<Long>> change) {
    return journal.inTransaction(
        () -> {
          lock(seen);
          List<Long> items = change.get();
          if (!items.isEmpty()) {
            write(actor, seen.id(), act, Map.of("project", seen.id(), "items", items));
          }
          return items;
        });
  }

  // Until the end of the transaction.
  private void lock(JointProject seen) {
    boolean same =
        sql.sql("select * from cooperation_project where id = :id for update")
            .param("id", seen.id())
            .query(JointProjects::project)
            .optional()
            .filter(now -> now.parties().equals(seen.parties()))
            .isPresent();
    if (!same) {
      throw BadInput.of("", "cooperation.refused.changed");
    }
  }

  // Records that something was done in a project, not what.
  private void write(Actor actor, long id, String act, Map<String, Object> after) {
    journal.write(actor, Change.of(act, JointProject.journalName(id)).after(after));
  }
}
