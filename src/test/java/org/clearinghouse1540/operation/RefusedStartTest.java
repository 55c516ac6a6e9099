package org.clearinghouse1540.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.app.ProgramProcess;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings under which the program does not start. */
class RefusedStartTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65536", "99999"})
  void aPortIsANumberInItsRange(String port) throws IOException {
    RefusedCommand.of("run", "--data", data().toString(), "--port", port)
        .because("operation.refused.port-number");
    assertThat(data()).doesNotExist();
  }

  @Test
  void aPortInUseIsNamedWithItsAddress() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      RefusedCommand.of("run", "--data", data().toString(), "--port", port)
          .because("operation.refused.port-in-use", port, "127.0.0.1");
    }
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "thirty-two characters with spaces!",
        "two\nlines-of-a-token-12345678901234"
      })
  void aTokenForTheMetricsIsOneLongWord(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), content);
    run("--metrics-token-file", file.toString()).because("startup.refused.metrics-token", file);
    run("--metrics-token-file", folder.resolve("missing").toString())
        .because("kit.file.unreadable", folder.resolve("missing"));
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Node", "-a", "node a", "a-name-that-is-longer-than-thirty-two"})
  void aNodeHasAShortName(String name) throws IOException {
    run("--node", name).because("kit.store.node-name");
    assertThat(data()).doesNotExist();
  }

  @Test
  void aNodeNeedsAServerOfTheDatabaseAndAnAdministrator() throws IOException {
    run("--node", "node-a").because("startup.refused.node-database");
    Node node = Node.named("node-a");
    assertThat(Refusal.of(() -> ServerRunner.requireAdministrator(node, false)))
        .isEqualTo(Problem.of("--node", "operation.refused.node-administrator"));
    ServerRunner.requireAdministrator(node, true);
    ServerRunner.requireAdministrator(Node.ALONE, false);
  }

  @Test
  void backupsNeedAKeyATimeAndANumber() throws IOException {
    String backups = folder.resolve("backups").toString();
    String key = ProgramProcess.here("backup-key", folder.resolve("key").toString()).out().strip();
    run("--backups", backups).because("operation.refused.no-recipient");
    run("--backups", backups, "--backup-recipient", "age1wrong")
        .because("operation.refused.public-key");
    for (String time : List.of("", "0h", "24", "h", "1.5h", "-1d", "24 h", "99999d")) {
      run("--backups", backups, "--backup-recipient", key, "--backup-every", time)
          .because("operation.refused.every");
    }
    for (String number : List.of("0", "-1", "1001")) {
      run("--backups", backups, "--backup-recipient", key, "--keep", number)
          .because("operation.refused.keep", 1000);
    }
    Path file = Files.writeString(folder.resolve("file"), "");
    run("--backups", file.toString(), "--backup-recipient", key)
        .because("kit.file.unwritable", file);
    assertThat(data()).doesNotExist();
  }

  @Test
  void addressesAreCheckedAtNamedHostsAndUpToANumber() throws IOException {
    for (String host : List.of("localhost", "127.0.0.1")) {
      run("--check-addresses", "laws.example," + host).because("kit.refused.host", host);
    }
    run("--check-addresses", "laws.example", "--address-limit", "0")
        .because("operation.refused.address-limit", 1000);
  }

  @Test
  void theLogHasOneOfTwoFormats() throws IOException {
    run("--log-format", "xml").because("operation.refused.log-format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8::1540"})
  void anAddressBelongsToThisMachine(String address) throws IOException {
    run("--address", address).because("operation.refused.address", address);
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clearinghouse.example",
        "ftp://clearinghouse.example",
        "https://clearinghouse.example/path",
        "https://",
        "https://clearinghouse.example:port",
        "https://user@clearinghouse.example"
      })
  void aPublicAddressConsistsOfASchemeAndAHost(String address) throws IOException {
    run("--public-address", address).because("operation.refused.public-address");
    run("--production", "--public-address", address).because("operation.refused.public-address");
    assertThat(data()).doesNotExist();
  }

  @Test
  void inProductionThePublicAddressIsEncrypted() throws IOException {
    run("--production", "--public-address", "http://clearinghouse.example")
        .because("operation.refused.public-address-https");
    assertThat(data()).doesNotExist();
  }

  @Test
  void inProductionTlsIsInFrontOfTheProgram() throws IOException {
    String https = "https://clearinghouse.example";
    String reason = "operation.refused.address-without-tls";
    run("--production").because(reason);
    run("--production", "--behind-tls-proxy").because(reason);
    run("--production", "--public-address", https).because(reason);
    run("--production", "--public-address", https, "--address", "0.0.0.0").because(reason);
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/8", "*", "192.0.2.300", ""})
  void theProxyIsNamedByItsNetworkAddress(String proxy) throws IOException {
    run("--behind-tls-proxy=" + proxy).because("operation.refused.proxy-address");
    assertThat(data()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-x---", "rwx-----x", "rwxrwxrwx"})
  void inProductionNobodyElseReadsTheDataFolder(String permissions) throws IOException {
    Files.createDirectory(data());
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString(permissions));
    production().because("operation.refused.folder-open", data());
    assertOnlyTheLock();
  }

  @Test
  void inProductionThereAreNoTrialAccounts() throws IOException {
    Files.createDirectory(data());
    Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    Path accounts = Files.writeString(data().resolve(DemoAccounts.FILE), "expert expert x\n");
    production().because("operation.refused.trial-accounts");
    assertThat(accounts).hasContent("expert expert x");
    assertThat(data().resolve("database")).doesNotExist();
  }

  @Test
  void inProductionTheProgramHasFewerRightsThanTheOwnerOfTheTables()
      throws IOException, SQLException {
    try (EmbeddedPostgres postgres =
        EmbeddedPostgres.start(folder.resolve("server"), progress -> {})) {
      Database owner = postgres.database();
      try (Connection connection = owner.plainSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role limited login password 'limited'");
        String server = owner.url().replaceFirst("^jdbc:postgresql://", "");
        limited(server).because("kit.store.database-create", "limited");
        statement.execute("grant create on schema public to limited");
        statement.execute("create table of_another_account (id int)");
        limited(server).because("kit.store.database-owner", "limited");
        statement.execute("drop table of_another_account");
        limited(server).because("operation.refused.unrestricted", DatabaseRoles.ROLE);
      }
    }
    assertOnlyTheLock();
  }

  @Test
  void aFolderWithOtherFilesIsNotUsedForThePublicPages() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("mine.html"), "mine");
    run("--site", site.toString()).because("kit.file.folder-in-use", site.toAbsolutePath());
    assertThat(site.resolve("mine.html")).hasContent("mine");
    assertThat(data()).doesNotExist();
  }

  private RefusedCommand production(String... more) throws IOException {
    Stream<String> safe =
        Stream.of(
            "--production",
            "--behind-tls-proxy",
            "--public-address",
            "https://clearinghouse.example");
    return run(Stream.concat(safe, List.of(more).stream()).toArray(String[]::new));
  }

  private RefusedCommand run(String... more) throws IOException {
    Stream<String> command =
        Stream.of(
            "run", "--data", data().toString(), "--port", Integer.toString(TestProgram.freePort()));
    return RefusedCommand.of(Stream.concat(command, List.of(more).stream()).toArray(String[]::new));
  }

  private Path data() {
    return folder.resolve("data").toAbsolutePath();
  }

  private void assertOnlyTheLock() throws IOException {
    try (Stream<Path> left = Files.list(data())) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .containsExactly("program.lock");
    }
  }

  private RefusedCommand limited(String server) throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "limited");
    return production(
        "--database",
        "postgresql://limited@" + server,
        "--database-password-file",
        password.toString());
  }
}
