package org.clearinghouse1540.tasks;

import java.util.HashSet;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the notices that an account marked as read. */
@Component
final class ReadNotices {
  private final JdbcClient sql;

  ReadNotices(JdbcClient sql) {
    this.sql = sql;
  }

  /** The identity of a notice among those of an account. */
  record Notice(String kind, String record) {
    static Notice of(Task task) {
      return new Notice(task.kind(), task.notice());
    }
  }

  /** The notices that the current user marked as read. */
  Set<Notice> listOf(Viewer viewer) {
    return new HashSet<>(
        sql.sql("select kind, record from tasks_read where account = :account")
            .param("account", viewer.name())
            .query((row, number) -> new Notice(row.getString("kind"), row.getString("record")))
            .list());
  }

  /** Marks a notice as read; a second time changes nothing. */
  void add(Viewer viewer, Notice notice) {
    sql.sql(
            """
            insert into tasks_read (account, kind, record) values (:account, :kind, :record)
            on conflict do nothing
            """)
        .param("account", viewer.name())
        .param("kind", notice.kind())
        .param("record", notice.record())
        .update();
  }
}
