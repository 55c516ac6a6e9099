package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the days in the schedules of joint projects. */
@Component
class JointSchedule {
  /** The acts as the journal names them. */
  static final String ADDED = "day added to the schedule";

  static final String CANCELLED = "day of the schedule cancelled";
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Clock clock;

  JointSchedule(JdbcClient sql, JointProjects projects, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** The days of a project that the current user may see, in order. */
  List<JointDate> list(long project) {
    return list().stream().filter(day -> day.project() == project).toList();
  }

  /** All days that the current user may see, in order. */
  List<JointDate> list() {
    return sql.sql("select * from cooperation_date order by starts, id")
        .query(JointSchedule::day)
        .list();
  }

  private static JointDate day(ResultSet row, int number) throws SQLException {
    return new JointDate(
        row.getLong("id"),
        row.getLong("project_id"),
        new JointDate.Planned(
            JointDate.Kind.find(row.getString("kind")).orElseThrow(),
            row.getString("title"),
            row.getString("place"),
            row.getObject("starts", LocalDate.class),
            Optional.ofNullable(row.getObject("ends", LocalDate.class))),
        row.getObject("on_day", LocalDate.class),
        row.getObject("cancelled_on", LocalDate.class) != null);
  }

  void add(Actor actor, JointProject project, String state, JointDate.Planned planned) {
    projects.changeItem(
        actor,
        project,
        ADDED,
        () -> {
          return sql.sql(
                  """
                  insert into cooperation_date
                    (project_id, kind, title, place, starts, ends, state, on_day, added_by)
                  values (:project, :kind, :title, :place, :starts, :ends, :state, :on, :by)
                  returning id
                  """)
              .param("project", project.id())
              .param("kind", planned.kind().key())
              .param("title", planned.title())
              .param("place", planned.place())
              .param("starts", planned.starts())
              .param("ends", planned.ends().orElse(null))
              .param("state", state)
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .query(Long.class)
              .single();
        });
  }

  /**
   * Cancels a day; it stays in the schedule.
   *
   * @throws BadInput if somebody else cancelled it in the meantime
   */
  void cancel(Actor actor, JointProject project, long id) {
    projects.changeItem(
        actor,
        project,
        CANCELLED,
        () -> {
          int changed =
              sql.sql(
                      """
                      update cooperation_date set cancelled_on = :on
                      where id = :id and project_id = :project and cancelled_on is null
                      """)
                  .param("on", LocalDate.now(clock))
                  .param("id", id)
                  .param("project", project.id())
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "cooperation.refused.changed");
          }
          return id;
        });
  }
}
