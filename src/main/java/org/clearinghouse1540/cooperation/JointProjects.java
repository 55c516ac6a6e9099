package org.clearinghouse1540.cooperation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          write(actor, id, "joint project opened");
          return id;
        });
  }

  /** Invites States; those that declined or left may be invited again. */
  void invite(Actor actor, JointProject project, List<String> states) {
    journal.inTransaction(
        () -> {
          for (String state : states) {
            change(
                project,
                state,
                """
                invited = invited || cast(:state as text),
                  former = array_remove(former, cast(:state as text))
                where id = :id and not :state = any (invited || members)
                """);
            participations.add(actor, project.id(), state, Participation.Step.INVITED, "");
          }
          write(actor, project.id(), "States invited");
        });
  }

  /** Records the answer of an invited State. */
  void answer(
      Actor actor, JointProject project, String state, Participation.Step event, String words) {
    String list = event == Participation.Step.ACCEPTED ? "members" : "former";
    journal.inTransaction(
        () -> {
          participations.add(actor, project.id(), state, event, words);
          change(
              project,
              state,
              "invited = array_remove(invited, cast(:state as text)), "
                  + list
                  + " = "
                  + list
                  + " || cast(:state as text) where id = :id and :state = any (invited)");
          write(actor, project.id(), "invitation " + event.key());
        });
  }

  /** Records that a State leaves; the caller withdraws its lines. */
  void leave(Actor actor, JointProject project, String state, String words) {
    journal.inTransaction(
        () -> {
          participations.add(actor, project.id(), state, Participation.Step.LEFT, words);
          change(
              project,
              state,
              """
              members = array_remove(members, cast(:state as text)),
                former = former || cast(:state as text)
              where id = :id and :state = any (members)
              """);
          write(actor, project.id(), "joint project left");
        });
  }

  private void change(JointProject project, String state, String change) {
    int changed =
        sql.sql("update cooperation_project set " + change)
            .param("id", project.id())
            .param("state", state)
            .update();
    if (changed == 0) {
      throw BadInput.of("", "cooperation.refused.changed");
    }
  }

  /** Records that something was done with one item of a project, not what. */
  void write(Actor actor, long id, String act, long item) {
    journal.write(
        actor,
        Change.of(act, JointProject.journalName(id)).after(Map.of("project", id, "item", item)));
  }

  /** Records that something was done in a project, not what. */
  void write(Actor actor, long id, String act) {
    journal.write(actor, Change.of(act, JointProject.journalName(id)).after(Map.of("project", id)));
  }
}
