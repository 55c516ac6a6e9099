package org.clearinghouse1540.operation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.JournalKeyCheck;
import org.clearinghouse1540.kit.journal.RowChanges;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.startup.Installation;
import org.clearinghouse1540.startup.JournalChecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse journal}: verifies the journal and exports it for others to verify. */
@Command(name = "journal", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class JournalCommand {
  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public JournalCommand() {}

  /** Verifies each entry; if one is wrong, reports the first and ends with exit status 1. */
  @Command(name = "verify", mixinStandardHelpOptions = true)
  int verify(
      @Parameters(arity = "0..1", paramLabel = "BUNDLE", descriptionKey = "bundle")
          Optional<Path> bundle,
      @Option(names = "--key", paramLabel = "HEX") Optional<String> trusted) {
    JournalCheck.Result found =
        bundle.isPresent()
            ? new JournalCheck.Result(
                JournalBundle.check(bundle.get(), trusted.orElse("")), Optional.empty())
            : installation.withDatabase(database -> verify(database, trusted));
    switch (found.journal()) {
      case VerificationResult.Intact intact ->
          output.result("operation.journal.intact", intact.entries(), intact.signed());
      case VerificationResult.Broken broken ->
          output.result("operation.journal.broken", broken.seq(), broken.reason());
    }
    found.rows().ifPresent(this::print);
    if (bundle.isEmpty() && found.rows().isEmpty()) {
      output.result("operation.journal.rows-not-compared", installation.folder());
    }
    return found.isIntact() ? 0 : 1;
  }

  private void print(RowComparison rows) {
    int wrong = rows.findings().size();
    if (wrong == 0) {
      output.result("operation.journal.rows-equal", rows.rows(), rows.tables());
    } else {
      output.result("operation.journal.rows-differ", rows.rows(), rows.tables(), wrong);
      rows.findings().stream()
          .map(RowFinding::message)
          .forEach(line -> output.result(line.key(), line.arguments().toArray()));
    }
  }

  /** Exports all entries, or those of one record with their proofs, under a new signed head. */
  @Command(name = "export", mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
      @Option(names = "--record", paramLabel = "SUBJECT") Optional<String> subject) {
    if (Files.exists(file)) {
      throw BadInput.of("FILE", "kit.file.exists", file);
    }
    Path folder = installation.folder();
    if (!Files.isDirectory(folder)) {
      throw BadInput.of("--data", "operation.refused.no-signing-key");
    }
    output.notice(
        "operation.journal.exported",
        installation.<Long>withDatabase(database -> export(database, file, subject)));
    return 0;
  }

  private long export(Database database, Path file, Optional<String> subject) {
    JournalKeyCheck.check(database, installation.folder());
    Journal journal = journal(database);
    SigningKey key = SigningKey.of(installation.folder());
    TreeHead head =
        journal
            .sign(key)
            .or(journal::head)
            .orElseThrow(() -> BadInput.of("--data", "operation.refused.journal-empty"));
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      long entries;
      try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        entries = JournalBundle.write(out, journal.inPages(), head, subject);
      }
      Files.move(draft, file);
      return entries;
    } catch (IOException unwritable) {
      throw ResourceShortage.or(BadInput.of("FILE", "kit.file.unwritable", file), unwritable);
    }
  }

  private JournalCheck.Result verify(Database database, Optional<String> trusted) {
    Path folder = installation.folder();
    Optional<SigningKey> key =
        Files.exists(folder.resolve(SigningKey.FILE))
            ? Optional.of(SigningKey.of(folder))
            : Optional.empty();
    return JournalChecks.of(database.plainSource(), key)
        .run(
            TreeHeadFile.in(folder).read(),
            trusted.or(() -> key.map(SigningKey::publicKey)).orElse(""));
  }

  private Journal journal(Database database) {
    DataSource source = database.plainSource();
    JdbcClient sql = JdbcClient.create(source);
    return new Journal(
        sql,
        new TransactionTemplate(new JdbcTransactionManager(source)),
        Clock.systemUTC(),
        new RowChanges(sql, () -> SigningKey.of(installation.folder())));
  }
}
