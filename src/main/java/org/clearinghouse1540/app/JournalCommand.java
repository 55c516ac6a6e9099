package org.clearinghouse1540.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.JournalVerifier;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.store.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse journal}: checks the journal, and writes it into a file for others to check.
 */
@Command(
    name = "journal",
    description = "Check the journal, or write it into a file that others can check.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class JournalCommand {
  @Mixin private Installation installation = new Installation();

  /** Made by the command line. */
  public JournalCommand() {}

  /** Checks entry by entry; the first wrong one is named, and the exit status is 1. */
  @Command(
      name = "verify",
      description = "Check the journal of an installation, or a bundle in a file.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(
              arity = "0..1",
              paramLabel = "BUNDLE",
              description = "A bundle; else the database.")
          Optional<Path> bundle,
      @Option(
              names = "--key",
              paramLabel = "HEX",
              description = "The public key that must have signed (line 1 of journal.key).")
          Optional<String> trusted) {
    VerificationResult finding =
        bundle.isPresent()
            ? JournalBundle.read(bundle.get()).check(trusted.orElse(""))
            : installation.inDatabase(found -> check(journal(found), trusted));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    return switch (finding) {
      case VerificationResult.Holds holds -> {
        out.println(
            "The journal holds: "
                + holds.entries()
                + " entries, signed up to entry "
                + holds.signed()
                + ".");
        yield 0;
      }
      case VerificationResult.Broken broken -> {
        out.println("The journal is broken at entry " + broken.seq() + ". " + broken.what());
        yield 1;
      }
    };
  }

  /** Writes all entries, or those of some records with their proofs, under a fresh signed head. */
  @Command(
      name = "export",
      description = "Write the journal, or the entries of one record, into a bundle.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "FILE", description = "The bundle to write; it must not exist.")
          Path file,
      @Option(names = "--record", paramLabel = "SUBJECT", description = "Such as event/12.")
          Optional<String> record) {
    if (Files.exists(file)) {
      throw new BadInput("FILE", "The file " + file + " exists; name another.");
    }
    Path folder = installation.folder();
    if (!Files.isDirectory(folder)) {
      throw new BadInput(
          "--data", "The key that signs stands in the data folder; name it: --data FOLDER.");
    }
    JournalBundle written =
        installation.inDatabase(
            found -> {
              Journal journal = journal(found);
              journal.sign(SigningKey.of(folder));
              List<TreeHead> heads = journal.heads();
              if (heads.isEmpty()) {
                throw new BadInput("--data", "The journal is empty; there is nothing to write.");
              }
              return JournalBundle.of(journal.list(), heads.getLast(), record);
            });
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      written.write(out);
    } catch (IOException unwritable) {
      throw new BadInput("FILE", "The file " + file + " cannot be written; name another.");
    }
    System.err.println("Entries written: " + written.entries().size() + ".");
    return 0;
  }

  private VerificationResult check(Journal journal, Optional<String> trusted) {
    Path folder = installation.folder();
    List<TreeHead> heads = new ArrayList<>(journal.heads());
    heads.addAll(keptInFile(folder.resolve(JournalSigningJob.FILE)));
    String key =
        trusted.orElseGet(
            () ->
                Files.exists(folder.resolve(SigningKey.FILE))
                    ? SigningKey.of(folder).publicKey()
                    : "");
    return JournalVerifier.check(journal.list(), heads, key);
  }

  private static List<TreeHead> keptInFile(Path file) {
    try {
      if (!Files.exists(file)) {
        return List.of();
      }
      List<TreeHead> heads = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 5 && parts[0].matches("\\d+")) {
          heads.add(
              new TreeHead(
                  Long.parseLong(parts[0]),
                  parts[1],
                  java.time.Instant.parse(parts[2]),
                  parts[3],
                  parts[4]));
        }
      }
      return heads;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Journal journal(Database database) {
    javax.sql.DataSource source = database.plainSource();
    return new Journal(
        JdbcClient.create(source),
        new TransactionTemplate(new JdbcTransactionManager(source)),
        Clock.systemUTC());
  }
}
