package org.clearinghouse1540.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the links between lines of plans and needs. A link is visible to its State
 * only, and is written in the transaction that changes the draft of the need.
 */
@Component
public final class LineNeeds {
  private static final Pattern ORIGIN = Pattern.compile("plan/(\\d{1,18})/(\\d{1,6})");
  private final JdbcClient sql;

  LineNeeds(JdbcClient sql) {
    this.sql = sql;
  }

  /** The line as the origin of a need. */
  static String origin(NationalPlan plan, int number) {
    return "plan/" + plan.series() + "/" + number;
  }

  /** Links a draft with the line that its origin names; another origin is no line. */
  public void link(String state, String origin, long draft) {
    Matcher named = ORIGIN.matcher(origin);
    if (named.matches()) {
      sql.sql(
              """
              insert into plans_need (draft_id, state, series, number)
              values (:draft, :state, :series, :number)
              """)
          .param("draft", draft)
          .param("state", state)
          .param("series", Long.valueOf(named.group(1)))
          .param("number", Integer.valueOf(named.group(2)))
          .update();
    }
  }

  /** Records the need item that a draft became. */
  public void sent(long draft, long need) {
    sql.sql("update plans_need set need_id = :need where draft_id = :draft")
        .param("need", need)
        .param("draft", draft)
        .update();
  }

  /** Ends the link of a draft that its State removed. */
  public void remove(long draft) {
    sql.sql(
            """
            update plans_need set removed_at = now() where draft_id = :draft and need_id is null
            """)
        .param("draft", draft)
        .update();
  }

  /** The needs from a line, in whatever edition they were drafted, the oldest first. */
  List<LineNeed> list(long series, int number) {
    return sql.sql(
            """
            select * from plans_need
            where series = :series and number = :number and removed_at is null order by draft_id
            """)
        .param("series", series)
        .param("number", number)
        .query(LineNeeds::need)
        .list();
  }

  /** The needs of the current user's State that became needs of a request. */
  List<LineNeed> listSent() {
    return sql.sql(
            """
            select * from plans_need
            where need_id is not null and removed_at is null order by draft_id
            """)
        .query(LineNeeds::need)
        .list();
  }

  /** The link of a draft. */
  Optional<LineNeed> find(long draft) {
    return sql.sql("select * from plans_need where draft_id = :draft and removed_at is null")
        .param("draft", draft)
        .query(LineNeeds::need)
        .optional();
  }

  private static LineNeed need(ResultSet row, int position) throws SQLException {
    return new LineNeed(
        row.getLong("series"),
        row.getInt("number"),
        row.getLong("draft_id"),
        Optional.ofNullable(row.getObject("need_id", Long.class)));
  }
}
