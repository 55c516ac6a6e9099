package org.clearinghouse1540.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.springframework.stereotype.Component;

/**
 * The codes of approved matrices. They show that this program kept the content and recorded the
 * publication: nobody makes them without the key of the installation, which is not in the database.
 */
@Component
final class ApprovalCodes {
  private final SigningKey key;
  private final LastJournalCheck found;
  private final Clock clock;

  ApprovalCodes(SigningKey key, LastJournalCheck found, Clock clock) {
    this.key = key;
    this.found = found;
    this.clock = clock;
  }

  /** The code of the content of a row. It is made once, when the content is kept. */
  String content(ResultSet row) throws SQLException {
    return content(row, key);
  }

  /** The code of the content of a row with this key. */
  static String content(ResultSet row, SigningKey key) throws SQLException {
    return code("content", row, "approved_at", row.getString("content"), key);
  }

  /** The code of the publication of a row; empty if it is not published. */
  String publication(ResultSet row) throws SQLException {
    return publication(row, key);
  }

  /** The code of the publication of a row with this key; empty if it is not published. */
  static String publication(ResultSet row, SigningKey key) throws SQLException {
    return row.getTimestamp("published_at") == null
        ? ""
        : code("publication", row, "published_at", "", key);
  }

  /** Whether this program kept the content of a row; it is reported if not. */
  boolean isKept(ResultSet row) throws SQLException {
    return is(content(row), "content_code", row);
  }

  /** Whether a row is published, by this program; a forged publication is reported. */
  boolean isPublished(ResultSet row) throws SQLException {
    return row.getTimestamp("published_at") != null
        && is(publication(row), "publication_code", row);
  }

  private boolean is(String code, String column, ResultSet row) throws SQLException {
    boolean same = code.equals(row.getString(column));
    if (!same) {
      found.report(finding(row), clock.instant());
    }
    return same;
  }

  /** The finding that the code of a row is not valid. */
  static RowFinding finding(ResultSet row) throws SQLException {
    return new RowFinding(ApprovedMatrices.TABLE, name(row), RowFinding.Kind.CHANGED);
  }

  private static String code(
      String kind, ResultSet row, String moment, String content, SigningKey key)
      throws SQLException {
    String at =
        Optional.ofNullable(row.getTimestamp(moment))
            .map(Timestamp::toInstant)
            .map(Object::toString)
            .orElse("");
    return key.code("approved matrix " + kind + "\n" + name(row) + "\n" + at + "\n" + content);
  }

  private static String name(ResultSet row) throws SQLException {
    return row.getString("state") + " " + row.getString("form") + " " + row.getInt("number");
  }
}
