package org.clearinghouse1540.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the reports of States on recommendations; they are only added. */
@Component
class RecommendationResults {
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Clock clock;

  RecommendationResults(JdbcClient sql, JointProjects projects, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** All results that the current user may see, in their order. */
  List<JointRecommendation.Result> list() {
    return sql.sql("select * from cooperation_result order by id")
        .query(
            (row, number) ->
                new JointRecommendation.Result(
                    row.getLong("id"),
                    row.getLong("recommendation_id"),
                    JointRecommendation.Status.find(row.getString("status")).orElseThrow(),
                    row.getString("words"),
                    row.getObject("on_day", LocalDate.class)))
        .list();
  }

  /** The results of a recommendation, in their order. */
  List<JointRecommendation.Result> of(long recommendation) {
    return list().stream().filter(found -> found.recommendation() == recommendation).toList();
  }

  /** The status that its owner reported last; open before. */
  static JointRecommendation.Status status(
      List<JointRecommendation.Result> results, long recommendation) {
    return results.reversed().stream()
        .filter(result -> result.recommendation() == recommendation)
        .map(JointRecommendation.Result::status)
        .findFirst()
        .orElse(JointRecommendation.Status.OPEN);
  }

  void add(
      Actor actor,
      JointProject project,
      JointRecommendation about,
      JointRecommendation.Status status,
      String words) {
    projects.change(
        actor,
        project,
        "recommendation reported",
        () -> {
          sql.sql(
                  """
                  insert into cooperation_result (project_id, recommendation_id, state, status,
                    words, receivers, on_day, reported_by)
                  values (:project, :about, :state, :status, :words, :receivers, :on, :by)
                  """)
              .param("project", project.id())
              .param("about", about.id())
              .param("state", about.owner())
              .param("status", status.key())
              .param("words", words)
              .param("receivers", project.receivers(about.owner()))
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .update();
        });
  }
}
