package org.clearinghouse1540.operation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.JournalVerifier;
import org.clearinghouse1540.kit.journal.RowChanges;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.TreeHeadFile;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.startup.Installation;
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
    VerificationResult found =
        bundle.isPresent()
            ? JournalBundle.read(bundle.get()).check(trusted.orElse(""))
            : installation.withDatabase(database -> verify(journal(database), trusted));
    return switch (found) {
      case VerificationResult.Intact intact -> {
        output.result("operation.journal.intact", intact.entries(), intact.signed());
        yield 0;
      }
      case VerificationResult.Broken broken -> {
        output.result("operation.journal.broken", broken.seq(), broken.reason());
        yield 1;
      }
    };
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
    JournalBundle bundle =
        installation.withDatabase(database -> bundle(journal(database), subject));
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      bundle.write(out);
    } catch (IOException unwritable) {
      throw BadInput.of("FILE", "kit.file.unwritable", file);
    }
    output.notice("operation.journal.exported", bundle.entries().size());
    return 0;
  }

  private JournalBundle bundle(Journal journal, Optional<String> subject) {
    journal.sign(SigningKey.of(installation.folder()));
    List<TreeHead> heads = journal.heads();
    if (heads.isEmpty()) {
      throw BadInput.of("--data", "operation.refused.journal-empty");
    }
    return JournalBundle.of(journal.list(), heads.getLast(), subject);
  }

  private VerificationResult verify(Journal journal, Optional<String> trusted) {
    Path folder = installation.folder();
    List<TreeHead> heads = new ArrayList<>(journal.heads());
    heads.addAll(TreeHeadFile.in(folder).read());
    boolean hasKey = Files.exists(folder.resolve(SigningKey.FILE));
    String key = trusted.orElseGet(() -> hasKey ? SigningKey.of(folder).publicKey() : "");
    return JournalVerifier.check(journal.list(), heads, key);
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
