package org.clearinghouse1540.app;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.AccountCreation;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clearinghouse administrator NAME}: makes an administrator and closes try-out accounts. */
@Command(
    name = "administrator",
    description =
        "Make an administrator; the try-out accounts are closed. The program must be stopped.",
    mixinStandardHelpOptions = true)
public final class AdministratorCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
  private String name = "";

  @Mixin private Installation installation = new Installation();

  /** Made by the command line. */
  public AdministratorCommand() {}

  @Override
  public Integer call() {
    String password = password();
    try (DataFolder folder = DataFolder.open(installation.folder())) {
      installation.atDoors(
          folder,
          doors -> {
            make(folder.path(), doors, password);
            return true;
          });
    }
    System.err.println("The administrator " + name + " can sign in now.");
    return 0;
  }

  private static String password() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      String given = Optional.ofNullable(System.getenv("CLEARINGHOUSE_PASSWORD")).orElse("");
      if (given.isEmpty()) {
        throw new BadInput(
            "CLEARINGHOUSE_PASSWORD",
            "No terminal to ask for a password; give it in the environment variable"
                + " CLEARINGHOUSE_PASSWORD.");
      }
      return given;
    }
    return new String(console.readPassword("Password (at least 12 characters): "));
  }

  private void make(Path folder, DatabaseRoles target, String password) {
    Settings settings = Settings.plain(folder, 0);
    try (ConfigurableApplicationContext context = ServerRunner.context(settings, target, false)) {
      ViewerDataSource.asProgram(
          () -> {
            Actor operator = new Actor("command line", "operator");
            RoleGrant held = new RoleGrant(Role.ADMINISTRATOR, "");
            context.getBean(AccountCreation.class).open(operator, name, "", held, password);
            context.getBean(DemoAccounts.class).close(folder);
          });
    }
  }
}
