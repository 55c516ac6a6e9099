package org.clearinghouse1540.assistance;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest requests of one State, without those that it made together with others. */
@Component
public final class StateRequests {
  private static final Comparator<Request> LATEST_FIRST =
      Comparator.comparing(Request::date).thenComparing(Request::id).reversed();

  private final JdbcClient sql;
  private final Requests requests;

  StateRequests(JdbcClient sql, Requests requests) {
    this.sql = sql;
    this.requests = requests;
  }

  /** The latest requests of a State that the current user may see, the latest first. */
  public List<Request> latest(String code, int most) {
    List<Long> ids =
        sql.sql(
                """
                select id from assistance_request where state = :state
                order by coalesce(requested_on::text, date_as_received) desc, id desc limit :most
                """)
            .param("state", code)
            .param("most", most)
            .query(Long.class)
            .list();
    return requests.list(ids).stream().sorted(LATEST_FIRST).toList();
  }

  /** The number of requests of a State that the current user may see. */
  public int count(String code) {
    return sql.sql("select count(*) from assistance_request where state = :state")
        .param("state", code)
        .query(Integer.class)
        .single();
  }
}
