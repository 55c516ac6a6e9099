package org.clearinghouse1540.operation;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.AccountCreation;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse administrator NAME}: creates an administrator and closes the trial accounts.
 */
@Command(name = "administrator", mixinStandardHelpOptions = true)
public final class AdministratorCommand implements Callable<Integer> {
  private static final String PASSWORD = "CLEARINGHOUSE_PASSWORD";

  @Parameters(paramLabel = "NAME", descriptionKey = "name")
  private String name = "";

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public AdministratorCommand() {}

  @Override
  public Integer call() {
    String password = password();
    installation.withApplication(
        context -> {
          ViewerDataSource.asProgram(() -> create(context, password));
          return true;
        });
    output.notice("operation.administrator.created", name);
    return 0;
  }

  private String password() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      String given = Optional.ofNullable(System.getenv(PASSWORD)).orElse("");
      if (given.isEmpty()) {
        throw BadInput.of(PASSWORD, "operation.refused.no-password", PASSWORD);
      }
      return given;
    }
    String prompt = Message.of("operation.administrator.password").in(output.language());
    return new String(console.readPassword("%s ", prompt));
  }

  private void create(ConfigurableApplicationContext context, String password) {
    Actor operator = new Actor("command line", "operator");
    RoleGrant grant = new RoleGrant(Role.ADMINISTRATOR, "");
    context.getBean(AccountCreation.class).open(operator, name, "", grant, password);
    context.getBean(DemoAccounts.class).close(installation.folder());
  }
}
