package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says from which States lines and files of joint projects were withdrawn: when and by whom, not
 * what. A State that never saw a line does not learn of its withdrawal.
 */
@Component
class WithdrawnShares {
  private final JdbcClient sql;

  WithdrawnShares(JdbcClient sql) {
    this.sql = sql;
  }

  /** That a State withdrew something in a project on a day. */
  record Withdrawn(long project, String state, LocalDate on) {}

  /** When lines of these projects were withdrawn from a State. */
  Set<Withdrawn> lines(String from, Collection<Long> projects) {
    return list("cooperation_share", from, projects);
  }

  /** When files of these projects were withdrawn from a State. */
  Set<Withdrawn> files(String from, Collection<Long> projects) {
    return list("cooperation_file", from, projects);
  }

  private Set<Withdrawn> list(String table, String from, Collection<Long> projects) {
    return ViewerDataSource.as(
        "program",
        () ->
            Set.copyOf(
                sql.sql(
                        """
                        select project_id, state, ended_on from %s
                        where project_id = any(:projects) and ended_on is not null
                          and :from = any(receivers)
                        """
                            .formatted(table))
                    .param("projects", projects.toArray(Long[]::new))
                    .param("from", from)
                    .query(
                        (row, number) ->
                            new Withdrawn(
                                row.getLong("project_id"),
                                row.getString("state"),
                                row.getObject("ended_on", LocalDate.class)))
                    .list()));
  }
}
