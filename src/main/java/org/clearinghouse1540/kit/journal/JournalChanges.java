package org.clearinghouse1540.kit.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records that were changed since an entry of the journal, for copies that are kept outside of
 * the database. Every change is complete before its entry can be read.
 */
@Component
public final class JournalChanges {
  private static final Position START = new Position(0, "");

  private final JdbcClient sql;

  JournalChanges(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * The last entry at a time.
   *
   * @param hash its hash, which shows whether another journal has the same number of entries
   */
  public record Position(long seq, String hash) {}

  /** The last entry now. */
  public Position now() {
    return find("order by seq desc limit 1", 0).orElse(START);
  }

  /** Whether the journal of this database contains an entry. */
  public boolean contains(Position position) {
    return position.equals(START)
        || find("where seq = :seq", position.seq()).filter(position::equals).isPresent();
  }

  private Optional<Position> find(String condition, long seq) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql("select seq, hash from kit_journal_change " + condition)
                .param("seq", seq)
                .query(
                    (row, number) ->
                        new Position(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .optional());
  }

  /** The records with entries after this one, each once; at most some of them. */
  public List<String> subjectsAfter(long seq, int most) {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(
                    "select distinct subject from kit_journal_change where seq > :seq"
                        + " order by subject limit :most")
                .param("seq", seq)
                .param("most", most)
                .query(String.class)
                .list());
  }
}
