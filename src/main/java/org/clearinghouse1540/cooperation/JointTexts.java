package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the versions of joint texts; they are only added. */
@Component
class JointTexts {
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Gate gate;
  private final Clock clock;

  JointTexts(JdbcClient sql, JointProjects projects, Gate gate, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.gate = gate;
    this.clock = clock;
  }

  /** The versions of a project that the current user may see, the latest first. */
  List<JointText> list(long project) {
    return sql.sql("select * from cooperation_text where project_id = :project order by id desc")
        .param("project", project)
        .query(JointTexts::text)
        .list();
  }

  /** The versions of all projects that the current user may see, the latest first. */
  List<JointText> list() {
    return sql.sql("select * from cooperation_text order by id desc")
        .query(JointTexts::text)
        .list();
  }

  /** A version that the current user may see. */
  Optional<JointText> find(long id) {
    return sql.sql("select * from cooperation_text where id = :id")
        .param("id", id)
        .query(JointTexts::text)
        .optional();
  }

  private static JointText text(ResultSet row, int number) throws SQLException {
    return new JointText(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getString("state"),
        row.getString("words"),
        JointProjects.states(row, "receivers"),
        row.getObject("on_day", LocalDate.class));
  }

  /** The texts that all their States opened to an audience, the latest first. */
  List<Published<JointPublication>> open(Audience audience) {
    List<Long> open = gate.open(Subject.Kind.JOINT_TEXT).stream().map(Long::valueOf).toList();
    List<JointText> found =
        audience.equals(Audience.EVERYBODY)
            ? list().stream().filter(text -> open.contains(text.id())).toList()
            : list();
    return gate.askAll(
        found.stream().map(JointPublication::unread).toList(),
        publication -> JointText.subject(publication.id()),
        audience,
        (text, now) -> JointPublicationText.read(text));
  }

  /**
   * Adds a version for the States that take part or are invited now.
   *
   * @return its number
   */
  long add(Actor actor, JointProject project, String state, String words) {
    return projects.change(
        actor,
        project,
        "joint text written",
        () -> {
          long id =
              sql.sql(
                      """
                      insert into cooperation_text
                        (project_id, state, words, receivers, on_day, written_by)
                      values (:project, :state, :words, :receivers, :on, :by) returning id
                      """)
                  .param("project", project.id())
                  .param("state", state)
                  .param("words", words)
                  .param("receivers", project.receivers(state))
                  .param("on", LocalDate.now(clock))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          return id;
        });
  }
}
