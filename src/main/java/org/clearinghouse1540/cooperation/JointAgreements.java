package org.clearinghouse1540.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the answers of States to joint texts; they are only added. */
@Component
class JointAgreements {
  private final JdbcClient sql;
  private final JointProjects projects;
  private final Clock clock;

  JointAgreements(JdbcClient sql, JointProjects projects, Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** All answers that the current user may see, in their order. */
  List<JointAgreement> list() {
    return sql.sql("select * from cooperation_agreement order by id")
        .query(
            (row, number) ->
                new JointAgreement(
                    row.getLong("id"),
                    row.getLong("project_id"),
                    row.getLong("text_id"),
                    row.getString("state"),
                    JointAgreement.Level.find(row.getString("level")).orElseThrow(),
                    row.getString("document"),
                    row.getObject("on_day", LocalDate.class)))
        .list();
  }

  /** The last answer of each State to a version that the current user may see, by State. */
  Map<String, JointAgreement> latest(long text) {
    Map<String, JointAgreement> latest = new LinkedHashMap<>();
    list().stream()
        .filter(answer -> answer.text() == text)
        .forEach(answer -> latest.put(answer.state(), answer));
    return latest;
  }

  /** An answer that a State gives now. */
  record NewAgreement(JointText text, String state, JointAgreement.Level level, String document) {}

  /**
   * Adds an answer.
   *
   * @return the answer of this State that counted before
   */
  Optional<JointAgreement> add(Actor actor, JointProject project, NewAgreement answer) {
    return projects.change(
        actor,
        project,
        "joint text answered",
        () -> {
          Optional<JointAgreement> before =
              Optional.ofNullable(latest(answer.text().id()).get(answer.state()));
          sql.sql(
                  """
                  insert into cooperation_agreement
                    (project_id, text_id, state, level, document, receivers, on_day, given_by)
                  values (:project, :text, :state, :level, :document, :receivers, :on, :by)
                  """)
              .param("project", project.id())
              .param("text", answer.text().id())
              .param("state", answer.state())
              .param("level", answer.level().key())
              .param("document", answer.document())
              .param(
                  "receivers",
                  answer.text().readers(project, answer.state()).toArray(String[]::new))
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .update();
          return before;
        });
  }
}
