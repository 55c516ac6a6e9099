package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The table of permissions in the documents is that of the program. */
class PermissionsTest {
  private static final Path FILE = Path.of("docs/permissions.md");
  // Each command says here who it is for; one that is not here fails.
  private static final Map<String, String> COMMANDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("help", "anybody: shows the help of a command"),
              Map.entry("run", "operator: starts the program in a data folder"),
              Map.entry("administrator", "operator: makes an administrator"),
              Map.entry("journal verify", "operator with the data folder; anybody with a bundle"),
              Map.entry("journal export", "operator: writes a bundle, with what is in it"),
              Map.entry("brief", "operator with the data folder: what the experts may see"),
              Map.entry("site", "operator: writes the public pages as files"),
              Map.entry("forms add", "operator: takes a corrected or new form into use"),
              Map.entry("forms write", "anybody: writes the files of a form"),
              Map.entry("matrix read", "anybody with the file"),
              Map.entry("matrix compare", "anybody with the files"),
              Map.entry("matrix export", "operator with the data folder: writes a draft"),
              Map.entry("backup-key", "anybody: makes a key"),
              Map.entry("backup", "operator: writes everything, encrypted"),
              Map.entry("restore", "whoever holds the key of the backup"),
              Map.entry("read-note", "anybody with the file; reads nothing else"),
              Map.entry("match", "anybody with the files; reads nothing else")));

  @Test
  void everyAddressStandsInTheTableWithItsRoles() throws IOException {
    holds("addresses", addresses());
  }

  @Test
  void everyCommandSaysWhoItIsFor() throws IOException, ReflectiveOperationException {
    var constructor = Class.forName("org.clearinghouse1540.Clearinghouse").getDeclaredConstructor();
    constructor.setAccessible(true);
    CommandLine commands = new CommandLine(constructor.newInstance());
    TreeMap<String, String> found = new TreeMap<>();
    commands
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (command.getSubcommands().isEmpty()) {
                found.put(name, "");
              }
              command
                  .getSubcommands()
                  .forEach((below, ignored) -> found.put(name + " " + below, ""));
            });
    assertThat(found.keySet()).isEqualTo(COMMANDS.keySet());
    StringBuilder table = new StringBuilder("| command | for whom |\n|---|---|\n");
    COMMANDS.forEach(
        (name, whom) ->
            table.append("| `").append(name).append("` | ").append(whom).append(" |\n"));
    holds("commands", table.toString());
  }

  private static String addresses() {
    StringBuilder table = new StringBuilder("| address | public |");
    for (Role role : Role.values()) {
      table.append(' ').append(role.key()).append(" |");
    }
    table.append("\n|---|---|").append("---|".repeat(Role.values().length)).append('\n');
    for (Address address : Addresses.list()) {
      table
          .append("| `")
          .append(address.method())
          .append(' ')
          .append(address.pattern())
          .append("` | ")
          .append(address.isPublic() ? "●" : "")
          .append(" |");
      for (Role role : Role.values()) {
        boolean may = address.isOpenTo(role);
        table.append(may ? " ● |" : " |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static void holds(String part, String table) throws IOException {
    String text = Files.readString(FILE);
    String whole = "<!-- " + part + " -->\n" + table + "<!-- /" + part + " -->";
    if (Boolean.getBoolean("docs.write")) {
      text =
          text.replaceFirst(
              "(?s)<!-- " + part + " -->.*<!-- /" + part + " -->", Matcher.quoteReplacement(whole));
      Files.writeString(FILE, text);
    }
    assertThat(text)
        .as("write it anew with: ./check -Dtest=PermissionsTest -Ddocs.write=true")
        .contains(whole);
  }
}
