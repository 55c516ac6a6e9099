package org.clearinghouse1540.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the lines that States share in joint projects. A State sees every version that
 * it shared itself, and the lines of others while they are shared with it; row-level security
 * enforces that.
 */
@Component
class SharedLines {
  /** The acts as the journal names them. */
  static final String WITHDRAWN = "line withdrawn";

  static final String ALL_WITHDRAWN = "lines withdrawn";
  private final JdbcClient sql;
  private final JointProjects projects;
  private final JointLines lines;
  private final Clock clock;

  SharedLines(JdbcClient sql, JointProjects projects, JointLines lines, Clock clock) {
    this.lines = lines;
    this.sql = sql;
    this.projects = projects;
    this.clock = clock;
  }

  /** The shared lines of a project that are visible to the current user. */
  List<SharedLine> list(long project) {
    return sql.sql(
            """
            select * from cooperation_share
            where project_id = :project and ended_on is null order by state, line_id
            """)
        .param("project", project)
        .query(SharedLines::shared)
        .list();
  }

  /** The shared lines of all projects that are visible to the current user. */
  List<SharedLine> list() {
    return sql.sql("select * from cooperation_share where ended_on is null order by id")
        .query(SharedLines::shared)
        .list();
  }

  /**
   * All versions of lines of a project that the current user may see: those of its State also after
   * they were withdrawn, replaced or removed.
   */
  List<SharedLine> record(long project) {
    return sql.sql("select * from cooperation_share where project_id = :project order by id")
        .param("project", project)
        .query(SharedLines::shared)
        .list();
  }

  /** The versions of a line that were shared, the latest first. */
  List<SharedLine> history(JointLine line) {
    return sql.sql("select * from cooperation_share where line_id = :line order by id desc")
        .param("line", line.id())
        .query(SharedLines::shared)
        .list();
  }

  private static SharedLine shared(ResultSet row, int number) throws SQLException {
    return new SharedLine(
        row.getLong("id"),
        row.getLong("project_id"),
        row.getLong("line_id"),
        row.getString("state"),
        row.getInt("version"),
        JointLines.entry(row),
        JointProjects.states(row, "receivers"),
        row.getObject("shared_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
  }

  /**
   * Shares a line as its State saw it, in place of the version that was shared before.
   *
   * @param version the version that the user saw
   * @throws BadInput if the line was changed or removed in the meantime
   */
  void share(Actor actor, JointProject project, JointLine line, int version) {
    if (line.version() != version) {
      throw BadInput.of("", "cooperation.refused.changed");
    }
    projects.change(
        actor,
        project,
        "line shared",
        () -> {
          if (lines.find(project.id(), line.id()).filter(line::equals).isEmpty()) {
            throw BadInput.of("", "cooperation.refused.changed");
          }
          end("line_id = :id", line.id());
          sql.sql(
                  """
                  insert into cooperation_share (project_id, line_id, state, version, action, lead,
                    begins, ends, indicator, receivers, shared_on, shared_by)
                  values (:project, :line, :state, :version, :action, :lead, :begins, :ends,
                    :indicator, :receivers, :on, :by)
                  """)
              .params(JointLines.columns(line.entry()))
              .param("project", project.id())
              .param("line", line.id())
              .param("state", line.state())
              .param("version", version)
              .param("receivers", project.parties().receivers(line.state()).toArray(String[]::new))
              .param("on", LocalDate.now(clock))
              .param("by", actor.name())
              .update();
        });
  }

  /**
   * The numbers of the shared versions in these projects that were ended and had a State among
   * their receivers, for the notice of the withdrawal.
   */
  Set<Long> withdrawnFrom(String state, Collection<Long> from) {
    return ViewerDataSource.as(
        "program",
        () ->
            Set.copyOf(
                sql.sql(
                        """
                        select id from cooperation_share
                        where project_id = any(:projects) and ended_on is not null
                          and :state = any(receivers)
                        """)
                    .param("projects", from.toArray(Long[]::new))
                    .param("state", state)
                    .query(Long.class)
                    .list()));
  }

  /**
   * Withdraws a line from the other States, at once.
   *
   * @return whether it was shared
   */
  boolean withdraw(Actor actor, JointProject project, JointLine line) {
    return !projects
        .changeItems(actor, project, WITHDRAWN, () -> end("line_id = :id", line.id()))
        .isEmpty();
  }

  /** Withdraws all lines of the current user's State, which leaves a project. */
  void withdrawAll(Actor actor, JointProject project) {
    projects.changeItems(
        actor,
        project,
        ALL_WITHDRAWN,
        () -> end("project_id = :id and state = kit_party()", project.id()));
  }

  // The numbers of those that it ended.
  private List<Long> end(String condition, long id) {
    return sql.sql(
            "update cooperation_share set ended_on = :on where ended_on is null and "
                + condition
                + " returning id")
        .param("on", LocalDate.now(clock))
        .param("id", id)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
