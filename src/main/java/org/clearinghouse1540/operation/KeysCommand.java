package org.clearinghouse1540.operation;

import java.util.List;
import org.clearinghouse1540.consent.ConsentProofs;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.CodedRows;
import org.clearinghouse1540.kit.journal.JournalKeyCheck;
import org.clearinghouse1540.kit.journal.KeyReplacement;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.matrix.ApprovedMatrices;
import org.clearinghouse1540.startup.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clearinghouse keys}: replaces the signing key of an installation that does not run. */
@Command(name = "keys", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand {
  private static final List<CodedRows> ROWS =
      List.of(ConsentProofs::renew, ApprovedMatrices::renew);

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public KeysCommand() {}

  /** Replaces the key; if a code is not valid, names its row and ends with exit status 1. */
  @Command(name = "turn", mixinStandardHelpOptions = true)
  int turn() {
    installation.requireDatabase();
    KeyReplacement.Result result;
    try (DataFolder folder = DataFolder.open(installation.folder())) {
      result = installation.withRoles(folder, roles -> replace(roles.owner()));
    }
    return switch (result) {
      case KeyReplacement.Result.Replaced replaced -> {
        output.result("operation.keys.replaced", replaced.entry(), replaced.key().fingerprint());
        output.result("operation.keys.public", replaced.key().publicKey());
        output.notice("operation.keys.nodes", installation.folder().resolve(SigningKey.FILE));
        yield 0;
      }
      case KeyReplacement.Result.Refused refused -> {
        output.result("operation.keys.refused", refused.wrong().size());
        refused.wrong().stream()
            .map(RowFinding::message)
            .forEach(line -> output.result(line.key(), line.arguments().toArray()));
        yield 1;
      }
    };
  }

  private KeyReplacement.Result replace(Database owner) {
    JournalKeyCheck.check(owner, installation.folder());
    return new KeyReplacement(owner, installation.folder(), ROWS)
        .run(new Actor("command line", "operator"));
  }
}
