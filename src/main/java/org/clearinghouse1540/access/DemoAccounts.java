package org.clearinghouse1540.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.states.InventedParties;
import org.springframework.stereotype.Component;

/**
 * One trial account for each role, as long as no administrator exists. The passwords are random.
 * The file {@code demo-accounts.txt}, which only its owner can read, has them in lines {@code role
 * user password}.
 */
@Component
public final class DemoAccounts {
  /** The name of the file in the data folder. */
  public static final String FILE = "demo-accounts.txt";

  private final Accounts accounts;
  private final Passwords passwords;

  DemoAccounts(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * Creates the missing accounts and returns the lines of the file. If the file does not exist, all
   * accounts receive new passwords.
   */
  public List<String> open(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    Set<String> existing =
        accounts.list().stream()
            .filter(Account::tryOut)
            .map(Account::name)
            .collect(Collectors.toSet());
    try {
      if (Files.exists(file) && existing.size() == Role.values().length) {
        return Files.readAllLines(file);
      }
      List<String> lines = new ArrayList<>();
      for (Role role : Role.values()) {
        String password = passwords.make();
        if (!existing.contains(role.key())) {
          accounts.open(Actor.program(), role.key(), "", new RoleGrant(role, party(role)), true);
        }
        passwords.set(role.key(), password);
        lines.add(role.key() + " " + role.key() + " " + password);
      }
      write(file, lines);
      return lines;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Closes the accounts and takes the file away. */
  public void close(Path dataFolder) {
    accounts.closeTryOut(Actor.program());
    try {
      Files.deleteIfExists(dataFolder.resolve(FILE));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  // Invented, as no account for trying out acts for a real State or organization.
  private static String party(Role role) {
    return switch (role.actsFor()) {
      case NOBODY -> "";
      case STATE -> InventedParties.forDemonstration(InventedParties.Kind.STATE);
      case STATE_OR_ORGANIZATION ->
          InventedParties.forDemonstration(
              role == Role.PROVIDER
                  ? InventedParties.Kind.PROVIDER
                  : InventedParties.Kind.ORGANIZATION);
    };
  }

  // The file has its narrow permissions before the first password is in it.
  private static void write(Path file, List<String> lines) throws IOException {
    Path draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            FILE,
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, lines);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
