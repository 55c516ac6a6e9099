package org.clearinghouse1540.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of comments on joint texts; they are only added. */
@Component
class JointComments {
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Clock clock;

  JointComments(JdbcClient sql, JointProjects projects, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** The comments that the current user may see, in their order. */
  List<JointText.Comment> list() {
    return sql.sql("select * from cooperation_comment order by id")
        .query(
            (row, number) ->
                new JointText.Comment(
                    row.getLong("id"),
                    row.getLong("project_id"),
                    row.getLong("text_id"),
                    row.getString("state"),
                    row.getString("words"),
                    row.getObject("on_day", LocalDate.class)))
        .list();
  }

  void add(Actor actor, JointProject project, JointText text, String state, String words) {
    projects.change(
        actor,
        project,
        "comment written",
        () -> {
          sql.sql(
                  """
                  insert into cooperation_comment
                    (project_id, text_id, state, words, receivers, on_day, written_by)
                  values (:project, :text, :state, :words, :receivers, :on, :by)
                  """)
              .param("project", project.id())
              .param("text", text.id())
              .param("state", state)
              .param("words", words)
              .param("receivers", text.readers(project, state).toArray(String[]::new))
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .update();
        });
  }
}
