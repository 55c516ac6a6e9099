package org.clearinghouse1540.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days from which accounts hold their roles. */
@Component
public final class RoleBeginnings {
  private final JdbcClient sql;
  private final Clock clock;

  RoleBeginnings(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The day on which the account of a user received the role in which it acts. */
  public Optional<LocalDate> of(Viewer viewer) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(
                    """
                    select h.given_at from access_held h
                    join access_account a on a.id = h.account_id
                    where a.name = :name and h.role = :role and h.party = :party
                    """)
                .param("name", viewer.name())
                .param("role", viewer.roleKey())
                .param("party", viewer.party())
                .query(
                    (row, number) ->
                        LocalDate.ofInstant(
                            row.getTimestamp("given_at").toInstant(), clock.getZone()))
                .optional());
  }
}
