package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the lines that a State writes in joint projects; they are its own. */
@Component
class JointLines {
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Clock clock;

  JointLines(JdbcClient sql, JointProjects projects, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** The lines of the current user's State in a project. */
  List<JointLine> list(long project) {
    return sql.sql(
            """
            select * from cooperation_line
            where project_id = :project and removed_at is null order by id
            """)
        .param("project", project)
        .query(JointLines::line)
        .list();
  }

  /** The lines of the current user's State in all projects. */
  List<JointLine> list() {
    return sql.sql("select * from cooperation_line where removed_at is null order by id")
        .query(JointLines::line)
        .list();
  }

  /** One of them. */
  Optional<JointLine> find(long project, long id) {
    return sql.sql(
            """
            select * from cooperation_line
            where project_id = :project and id = :id and removed_at is null
            """)
        .param("project", project)
        .param("id", id)
        .query(JointLines::line)
        .optional();
  }

  private static JointLine line(ResultSet row, int number) throws SQLException {
    return new JointLine(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getString("state"),
        entry(row),
        row.getInt("version"),
        row.getObject("changed_on", LocalDate.class));
  }

  static JointLine.Entry entry(ResultSet row) throws SQLException {
    return new JointLine.Entry(
        row.getString("action"),
        row.getString("lead"),
        row.getString("begins"),
        row.getString("ends"),
        row.getString("indicator"));
  }

  static Map<String, Object> columns(JointLine.Entry entry) {
    return Map.of(
        "action", entry.action(),
        "lead", entry.lead(),
        "begins", entry.begins(),
        "ends", entry.ends(),
        "indicator", entry.indicator());
  }

  /**
   * Adds a line.
   *
   * @return its number
   */
  long add(Actor actor, JointProject project, String state, JointLine.Entry entry) {
    return projects.change(
        actor,
        project,
        "line written",
        () -> {
          return sql.sql(
                  """
                  insert into cooperation_line (project_id, state, action, lead, begins, ends,
                    indicator, changed_on, changed_by)
                  values (:project, :state, :action, :lead, :begins, :ends, :indicator, :on,
                    :by)
                  returning id
                  """)
              .params(columns(entry))
              .param("project", project.id())
              .param("state", state)
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .query(Long.class)
              .single();
        });
  }

  /**
   * Changes a line that the user saw in this version; the shared version stays as it was.
   *
   * @throws BadInput if somebody else changed it in the meantime
   */
  void change(
      Actor actor, JointProject project, JointLine seen, int version, JointLine.Entry entry) {
    projects.change(
        actor,
        project,
        "line written",
        () -> {
          int changed =
              sql.sql(
                      """
                      update cooperation_line set action = :action, lead = :lead,
                        begins = :begins, ends = :ends, indicator = :indicator,
                        version = version + 1, changed_on = :on, changed_by = :by
                      where id = :id and version = :version and removed_at is null
                      """)
                  .params(columns(entry))
                  .param("on", LocalDate.now(clock))
                  .param("by", actor.name())
                  .param("id", seen.id())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "cooperation.refused.changed");
          }
        });
  }

  /**
   * Removes a line; its shared versions stay in the record.
   *
   * @throws BadInput if somebody else removed it in the meantime
   */
  void remove(Actor actor, JointProject project, JointLine line) {
    projects.change(
        actor,
        project,
        "line removed",
        () -> {
          int removed =
              sql.sql(
                      """
                      update cooperation_line set removed_at = now()
                      where id = :id and removed_at is null
                      """)
                  .param("id", line.id())
                  .update();
          if (removed == 0) {
            throw BadInput.of("", "cooperation.refused.changed");
          }
        });
  }
}
