package org.clearinghouse1540.sources;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that came to records of States after these, or were withdrawn, since a moment. */
@Component
class RecentFiles {
  private final JdbcClient sql;

  RecentFiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** The files that were added to records of States and are not withdrawn, oldest first. */
  List<Original> added(Instant since) {
    return list(
        """
        kind = 'attachment' and owner <> '' and readership not in ('owner', 'provider')
          and received_at >= :since and withdrawn_at is null
        """,
        since);
  }

  /** The files that were withdrawn, oldest first. */
  List<Original> withdrawn(Instant since) {
    return list("withdrawn_at >= :since", since);
  }

  private List<Original> list(String condition, Instant since) {
    return sql.sql("select * from sources_original_recent where " + condition + " order by id")
        .params(Map.of("since", Timestamp.from(since)))
        .query(Originals::original)
        .list();
  }
}
