package org.clearinghouse1540.kit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads reference tables into the database, once per version of their file, in one transaction. */
@Component
public final class ReferenceDataLoader {
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Journal journal;

  public ReferenceDataLoader(JdbcClient sql, TransactionTemplate transaction, Journal journal) {
    this.sql = sql;
    this.transaction = transaction;
    this.journal = journal;
  }

  /**
   * Passes the table to {@code load} in one transaction, unless the same content was loaded before.
   *
   * @param path the file on the class path, such as {@code plans/data/vnap.csv}
   * @param load writes the rows; it is called again for a changed file and must replace them
   * @throws Table.WrongDefinition if the file is wrong; then nothing is written
   */
  public void load(String path, Consumer<Table> load) {
    String sha256 = sha256(path);
    String known =
        sql.sql("select sha256 from kit_loaded where file = :file")
            .param("file", path)
            .query(String.class)
            .optional()
            .orElse("");
    if (known.equals(sha256)) {
      return;
    }
    Table table = Table.fromData(path);
    transaction.executeWithoutResult(
        status -> {
          load.accept(table);
          sql.sql(
                  """
                  insert into kit_loaded (file, sha256) values (:file, :sha256)
                  on conflict (file) do update set sha256 = excluded.sha256, loaded_at = now()
                  """)
              .param("file", path)
              .param("sha256", sha256)
              .update();
          journal.write(
              Actor.program(),
              Change.of("reference table loaded", "table/" + path)
                  .after(Map.of("sha256", sha256, "rows", table.rows().size()))
                  .source(path));
        });
  }

  /** A text that differs for every other content of the files that were loaded. */
  public String digest() {
    return ViewerDataSource.as(
        "program",
        () ->
            sql.sql(
                    """
                    select md5(coalesce(string_agg(file || ' ' || sha256, ' ' order by file), ''))
                    from kit_loaded
                    """)
                .query(String.class)
                .single());
  }

  private static String sha256(String path) {
    try (InputStream in = ReferenceDataLoader.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new Table.WrongDefinition(path + ":1: the file is missing");
      }
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
