package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
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
              Map.entry("administrator", "operator: creates an administrator"),
              Map.entry("journal verify", "operator with the data folder; anyone with a bundle"),
              Map.entry(
                  "journal export", "operator: exports a bundle of entries with their proofs"),
              Map.entry("keys turn", "operator: replaces the signing key"),
              Map.entry("search rebuild", "operator: makes the search indexes again"),
              Map.entry("brief", "operator with the data folder: content visible to the experts"),
              Map.entry("site", "operator: writes the public pages as files"),
              Map.entry(
                  "forms adopt",
                  "operator: compares an official copy; takes it over in the name of a person"),
              Map.entry("forms add", "operator: installs a corrected or new form"),
              Map.entry("forms write", "anyone: writes the files of a form"),
              Map.entry("matrix read", "anyone with the file"),
              Map.entry("matrix compare", "anyone with the files"),
              Map.entry("matrix export", "operator with the data folder: writes a draft"),
              Map.entry(
                  "matrix import",
                  "operator: compares copies; records them in the name of an expert"),
              Map.entry("count", "operator with the data folder: numbers without States"),
              Map.entry(
                  "import", "operator: compares a table; records it in the name of an account"),
              Map.entry("export", "operator: writes the records that an account may change"),
              Map.entry("prepare", "operator: makes later starts faster"),
              Map.entry("backup-key", "anyone: creates a key"),
              Map.entry("backup", "operator: writes everything, encrypted"),
              Map.entry("restore", "holder of the key of the backup"),
              Map.entry("read-note", "anyone with the file; no other data is read"),
              Map.entry("read-letter", "anyone with the file; no other data is read"),
              Map.entry("match", "anyone with the files; no other data is read")));

  @Test
  void everyAddressIsInTheTableWithItsRoles() throws IOException {
    holds("addresses", addresses());
  }

  @Test
  void everyRestrictedFieldIsInTheTableWithItsRoles() throws IOException {
    StringBuilder table =
        new StringBuilder("| form | fields | roles that may set them |\n|---|---|---|\n");
    for (RestrictedField field : RestrictedField.LIST) {
      table
          .append("| `POST ")
          .append(field.pattern())
          .append("` | `")
          .append(String.join("`, `", new TreeSet<>(field.names())))
          .append("` | ")
          .append(
              field.permission().roles().stream().map(Role::key).collect(Collectors.joining(", ")))
          .append(" |\n");
    }
    holds("fields", table.toString());
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
    StringBuilder table = new StringBuilder("| command | permitted for |\n|---|---|\n");
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
        .as("to write it again: ./check -Dtest=PermissionsTest -Ddocs.write=true")
        .contains(whole);
  }
}
