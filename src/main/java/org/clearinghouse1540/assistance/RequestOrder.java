package org.clearinghouse1540.assistance;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order of the requests on the pages of their list. */
@Component
public final class RequestOrder {
  private final JdbcClient sql;

  RequestOrder(JdbcClient sql) {
    this.sql = sql;
  }

  /** The numbers of all requests of a kind that the current user may see. */
  public List<Long> ids(RequestScope scope) {
    return sql.sql(
            "select id from assistance_request_listed r where "
                + scope.condition()
                + Requests.RECEIVED_FIRST)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
