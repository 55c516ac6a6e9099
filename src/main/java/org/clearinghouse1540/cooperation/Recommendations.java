package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of recommendations of joint projects; they are only added. */
@Component
class Recommendations {
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Clock clock;

  Recommendations(JdbcClient sql, JointProjects projects, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** Those of a project that the current user may see. */
  List<JointRecommendation> list(long project) {
    return list().stream().filter(found -> found.project() == project).toList();
  }

  /** All that the current user may see. */
  List<JointRecommendation> list() {
    return sql.sql("select * from cooperation_recommendation order by id")
        .query(Recommendations::recommendation)
        .list();
  }

  /** One of them. */
  Optional<JointRecommendation> find(long project, long id) {
    return list(project).stream().filter(found -> found.id() == id).findFirst();
  }

  private static JointRecommendation recommendation(ResultSet row, int number) throws SQLException {
    return new JointRecommendation(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getString("author"),
        row.getString("owner"),
        row.getString("words"),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Optional.ofNullable(row.getObject("earlier", Long.class)),
        circle(row),
        row.getObject("on_day", LocalDate.class));
  }

  private static Set<String> circle(ResultSet row) throws SQLException {
    Set<String> circle = new HashSet<>(JointProjects.states(row, "receivers"));
    circle.add(row.getString("state"));
    circle.add(row.getString("owner"));
    return circle;
  }

  /**
   * A new recommendation to a State.
   *
   * @param author the State that wrote it first
   */
  record NewRecommendation(
      String author, String owner, String words, Optional<LocalDate> due, Optional<Long> earlier) {}

  void add(Actor actor, JointProject project, String state, NewRecommendation recommended) {
    projects.change(
        actor,
        project,
        "recommendation written",
        () -> {
          sql.sql(
                  """
                  insert into cooperation_recommendation (project_id, state, author, owner, words,
                    due, earlier, receivers, on_day, written_by)
                  values (:project, :state, :author, :owner, :words, :due, :earlier, :receivers,
                    :on, :by)
                  """)
              .param("project", project.id())
              .param("state", state)
              .param("author", recommended.author())
              .param("owner", recommended.owner())
              .param("words", recommended.words())
              .param("due", recommended.due().orElse(null))
              .param("earlier", recommended.earlier().orElse(null))
              .param("receivers", project.receivers(state))
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .update();
        });
  }
}
