package org.clearinghouse1540.kit.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.AllRows;
import org.clearinghouse1540.kit.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces the signing key of an installation that no program uses. One transaction verifies all
 * codes and makes them again, and adds two entries to the journal: the first names the new key and
 * is signed with the old one, the second is signed with the new one. The new key waits in a file
 * beside the old one meanwhile; the last signature in the database decides which of them is used.
 */
public final class KeyReplacement {
  private final Path folder;
  private final DataSource source;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final List<CodedRows> rows;

  /** Uses the rights of the owner of the tables, and all rows that have codes. */
  public KeyReplacement(Database owner, Path dataFolder, List<CodedRows> rows) {
    this.folder = dataFolder;
    this.source = owner.plainSource();
    this.sql = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.rows = List.copyOf(rows);
  }

  /** The result of replacing the key. */
  public sealed interface Result {
    /** The new key is in use; {@code entry} is the number of the entry that names it. */
    record Replaced(SigningKey key, long entry) implements Result {}

    /** Nothing was changed, because the codes of these rows are not valid. */
    record Refused(List<RowFinding> wrong) implements Result {
      public Refused {
        wrong = List.copyOf(wrong);
      }
    }
  }

  /** The heads that both keys signed, in this order. */
  private record Signed(SigningKey key, TreeHead last, TreeHead first) {}

  /**
   * Completes a replacement that was interrupted: the new key is taken if the database has its
   * signature, and removed if the last signature is of the old one. Nobody else may use the data
   * folder meanwhile.
   */
  public static void complete(Database owner, Path dataFolder) {
    SigningKeyFile file = new SigningKeyFile(dataFolder);
    boolean waits = file.next().isPresent() && !take(owner, dataFolder);
    if (waits && isLast(owner, file.read())) {
      file.discard();
    }
  }

  /**
   * Takes a new key that waits, if the database has its signature.
   *
   * @return whether it was taken
   */
  public static boolean take(Database owner, Path dataFolder) {
    SigningKeyFile file = new SigningKeyFile(dataFolder);
    Optional<SigningKey> next = file.next().filter(key -> isLast(owner, key));
    next.ifPresent(
        key -> {
          file.adopt(key);
          keep(
              new TreeHeads(JdbcClient.create(owner.plainSource())).latest(2).reversed(),
              dataFolder);
        });
    return next.isPresent();
  }

  private static boolean isLast(Database owner, SigningKey key) {
    return TreeHeads.signer(JdbcClient.create(owner.plainSource()))
        .filter(key.publicKey()::equals)
        .isPresent();
  }

  /**
   * Replaces the key.
   *
   * @param actor the person who asked for it
   * @throws BadInput if a backup is being written, or the account of the database cannot read every
   *     row
   */
  public Result run(Actor actor) {
    try (KeyLock lock = KeyLock.forReplacement(source)) {
      return replace(actor);
    }
  }

  private Result replace(Actor actor) {
    SigningKeyFile file = new SigningKeyFile(folder);
    SigningKey before = file.read();
    SigningKey created = SigningKey.create();
    List<RowFinding> wrong = new ArrayList<>();
    Optional<Signed> signed =
        Optional.ofNullable(
            transaction.execute(
                status -> {
                  prepare();
                  rows.forEach(coded -> wrong.addAll(coded.renew(sql, before, created)));
                  if (!wrong.isEmpty()) {
                    status.setRollbackOnly();
                    return null;
                  }
                  Signed made = sign(actor, before, created);
                  file.prepare(made.key());
                  return made;
                }));
    if (signed.isEmpty()) {
      return new Result.Refused(wrong);
    }
    file.adopt(signed.get().key());
    keep(List.of(signed.get().last(), signed.get().first()), folder);
    return new Result.Replaced(signed.get().key(), signed.get().last().size());
  }

  // A database that was restored has no triggers until the program starts. An account that cannot
  // read every row is refused, as for a backup: a row that it missed would keep its old code.
  private void prepare() {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      RowTriggers.create(connection);
      AllRows.open(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private Signed sign(Actor actor, SigningKey before, SigningKey created) {
    Journal old = journal(before);
    old.write(actor, KeySuccession.change(before, created));
    TreeHead last = old.sign(before).orElseThrow();
    SigningKey key = created.after(before, last.size());
    Journal young = journal(key);
    young.write(
        actor,
        Change.of("signing key in use", KeySuccession.SUBJECT)
            .after(Map.of("key", key.publicKey())));
    return new Signed(key, last, young.sign(key).orElseThrow());
  }

  private Journal journal(SigningKey key) {
    return new Journal(sql, transaction, Clock.systemUTC(), new RowChanges(sql, () -> key));
  }

  private static void keep(List<TreeHead> heads, Path folder) {
    TreeHeadFile file = TreeHeadFile.in(folder);
    long kept = file.last().map(TreeHead::size).orElse(0L);
    heads.stream().filter(head -> head.size() > kept).forEach(file::append);
  }
}
