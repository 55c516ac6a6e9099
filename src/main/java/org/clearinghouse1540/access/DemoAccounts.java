package org.clearinghouse1540.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.states.InventedParties;
import org.springframework.stereotype.Component;

/**
 * The trial accounts of {@code access/data/demonstration_accounts.csv}, as long as no administrator
 * exists. They act for invented parties, and their passwords are random. The file {@code
 * demo-accounts.txt}, which only its owner can read, has them in lines {@code role user password}.
 */
@Component
public final class DemoAccounts {
  /** The name of the file in the data folder. */
  public static final String FILE = "demo-accounts.txt";

  private final Accounts accounts;
  private final Passwords passwords;
  private final List<Trial> trials =
      Table.fromData("access/data/demonstration_accounts.csv").rows().stream()
          .map(DemoAccounts::trial)
          .toList();

  private record Trial(String name, RoleGrant grant) {}

  /**
   * The trial accounts that are open.
   *
   * @param lines {@code role user password}
   * @param created the names of those that were created now
   */
  public record Opened(List<String> lines, Set<String> created) {
    public Opened {
      lines = List.copyOf(lines);
      created = Set.copyOf(created);
    }

    /** Whether this is the first start of a trial installation. */
    public boolean first() {
      return created.size() == lines.size();
    }

    /** The passwords by the names of the accounts. */
    public Map<String, String> passwords() {
      return lines.stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(parts -> parts[1], parts -> parts[2]));
    }
  }

  DemoAccounts(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  private static Trial trial(Table.Row row) {
    Role role = row.read("role", key -> Role.find(key).orElseThrow());
    String party = row.get("party");
    boolean forNobody = role.actsFor() == Role.ActsFor.NOBODY;
    if (forNobody ? !party.isEmpty() : !InventedParties.isParty(party)) {
      throw row.wrong("a trial account does not act for a real State or organization");
    }
    return new Trial(row.require("name"), new RoleGrant(role, party));
  }

  /**
   * Creates the missing accounts. If the file does not exist, all accounts receive new passwords.
   */
  public Opened open(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    Set<String> existing =
        accounts.list().stream()
            .filter(Account::tryOut)
            .map(Account::name)
            .collect(Collectors.toSet());
    try {
      List<String> lines =
          new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
      Set<String> created = new HashSet<>();
      for (Trial trial : trials) {
        boolean missing = !existing.contains(trial.name());
        if (missing) {
          accounts.open(Actor.program(), trial.name(), "", trial.grant(), true);
          created.add(trial.name());
        }
        if (missing || lines.stream().noneMatch(line -> line.split(" ")[1].equals(trial.name()))) {
          lines.removeIf(line -> line.split(" ")[1].equals(trial.name()));
          lines.add(trial.grant().role().key() + " " + trial.name() + " " + password(trial));
        }
      }
      write(file, lines);
      return new Opened(lines, created);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private String password(Trial trial) {
    String password = passwords.make();
    passwords.set(trial.name(), password);
    return password;
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
