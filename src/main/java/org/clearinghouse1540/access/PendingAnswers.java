package org.clearinghouse1540.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of signed answers of institutions, from the request that brings one to the next
 * request of the same browser, which brings the session. That may be at another node. An answer is
 * kept for a minute and taken once.
 */
@Component
class PendingAnswers {
  private static final int MOST = 500;
  private final JdbcClient sql;

  PendingAnswers(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps an answer; the result names it. */
  String keep(String institution, String answer) {
    String ticket = UUID.randomUUID().toString();
    ViewerDataSource.asProgram(
        () -> {
          sql.sql(
                  """
                  insert into access_pending_answer (ticket, institution, answer)
                  values (:ticket, :institution, :answer)
                  """)
              .param("ticket", digest(ticket))
              .param("institution", institution)
              .param("answer", answer)
              .update();
          sql.sql(
                  """
                  delete from access_pending_answer
                  where kept_at < clock_timestamp() - interval '1 minute'
                    or ticket in (select ticket from access_pending_answer
                      order by kept_at desc offset :most)
                  """)
              .param("most", MOST)
              .update();
        });
    return ticket;
  }

  /** Takes the answer of an institution, so that nobody takes it again. */
  Optional<String> take(String institution, String ticket) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(
                    """
                    delete from access_pending_answer
                    where ticket = :ticket and institution = :institution
                      and kept_at > clock_timestamp() - interval '1 minute' returning answer
                    """)
                .param("ticket", digest(ticket))
                .param("institution", institution)
                .query(String.class)
                .optional());
  }

  private static byte[] digest(String ticket) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
