package org.clearinghouse1540.kit.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files of rejected forms, kept for a day so that they need not be sent again. Row-level security
 * shows each file only to the account that sent it.
 */
@Component
class KeptFiles {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final JdbcClient sql;

  KeptFiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps a file; files older than a day are removed. */
  KeptFile keep(SentFile file) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    // As the program: an account may not see the files of others, and some users never send again.
    ViewerDataSource.asProgram(
        () ->
            sql.sql("delete from kit_kept_file where kept_at < now() - interval '1 day'").update());
    sql.sql(
            """
            insert into kit_kept_file (token, account, name, content)
            values (:token, current_setting('clearinghouse.name'), :name, :content)
            """)
        .param("token", token)
        .param("name", file.name())
        .param("content", file.content())
        .update();
    return new KeptFile(token, file.name());
  }

  /** The file with this token if the current account sent it. */
  Optional<SentFile> find(String token) {
    return sql.sql("select name, content from kit_kept_file where token = :token")
        .param("token", token)
        .query((row, number) -> new SentFile(row.getString("name"), row.getBytes("content")))
        .optional();
  }
}
