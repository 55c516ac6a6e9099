package org.clearinghouse1540.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of invitations to joint projects and of the answers; they are only added. */
@Component
class Participations {
  private final JdbcClient sql;
  private final Clock clock;

  Participations(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of a project that the current user may see, in their order. */
  List<Participation> list(long project) {
    return list("project_id = " + project);
  }

  /** Those of all projects that the current user may see. */
  List<Participation> list() {
    return list("true");
  }

  private List<Participation> list(String condition) {
    return sql.sql("select * from cooperation_answer where " + condition + " order by id")
        .query(
            (row, number) ->
                new Participation(
                    row.getLong("id"),
                    row.getLong("project_id"),
                    row.getString("state"),
                    Participation.Step.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                    row.getString("words"),
                    row.getObject("on_day", LocalDate.class)))
        .list();
  }

  void add(Actor actor, long project, String state, Participation.Step event, String words) {
    sql.sql(
            """
            insert into cooperation_answer (project_id, state, event, words, on_day, recorded_by)
            values (:project, :state, :event, :words, :on, :by)
            """)
        .param("project", project)
        .param("state", state)
        .param("event", event.key())
        .param("words", words)
        .param("on", LocalDate.now(clock))
        .param("by", actor.name())
        .update();
  }
}
