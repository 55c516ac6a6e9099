package org.clearinghouse1540.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of databases, and the refusals of databases that cannot be used. */
class DatabaseTest {
  private final Database owner = TestProgram.get().owner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgresql://ann:pw@db.example/one             | jdbc:postgresql://db.example/one      | ann  | pw
          postgres://ann:pw@db.example/one               | jdbc:postgresql://db.example/one      | ann  | pw
          jdbc:postgresql://ann:pw@db.example/one        | jdbc:postgresql://db.example/one      | ann  | pw
          postgresql://db.example:6432/one               | jdbc:postgresql://db.example:6432/one | ''   | ''
          postgresql://ann@db.example/one                | jdbc:postgresql://db.example/one      | ann  | ''
          postgresql://db.example/one?user=a&password=b  | jdbc:postgresql://db.example/one      | a    | b
          postgresql://db.example/one?user=a&ssl=true    | jdbc:postgresql://db.example/one?ssl=true | a | ''
          postgresql://db.example/one?ssl=true&x=1       | jdbc:postgresql://db.example/one?ssl=true&x=1 | '' | ''
          postgresql://[::1]:5432/one                    | jdbc:postgresql://[::1]:5432/one      | ''   | ''
          postgresql://ann:a%40b%3Ac%2Fd@db.example/one  | jdbc:postgresql://db.example/one      | ann  | a@b:c/d
          postgresql://ann:a+b@db.example/one            | jdbc:postgresql://db.example/one      | ann  | a+b
          postgresql://ann:a:b@db.example/one            | jdbc:postgresql://db.example/one      | ann  | a:b
          postgresql://ann:@db.example/one               | jdbc:postgresql://db.example/one      | ann  | ''
          postgresql://ann:pw@a:5432,b/one               | jdbc:postgresql://a:5432,b/one?targetServerType=primary&hostRecheckSeconds=1 | ann | pw
          postgresql://a,[::1]:6432/one?ssl=true&targetServerType=any | jdbc:postgresql://a,[::1]:6432/one?ssl=true&targetServerType=primary&hostRecheckSeconds=1 | '' | ''
          postgresql://a,b/one?hostRecheckSeconds=5      | jdbc:postgresql://a,b/one?hostRecheckSeconds=5&targetServerType=primary | '' | ''
          """)
  void anAddressIsSplitIntoServerUserAndPassword(
      String address, String url, String user, String password) {
    assertThat(Database.parse(address)).isEqualTo(new Database(url, user, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db.example/one",
        "mysql://db.example/one",
        "postgresql://db.example",
        "postgresql://db.example/",
        "postgresql:///one",
        "postgresql://a,,b/one",
        "postgresql://a:port/one",
        "postgresql:one",
        "jdbc:mysql://db.example/one",
        "postgresql://db example/one",
        "postgresql://ann:50%@db.example/one",
        "https://db.example/one",
        "POSTGRESQL://db.example/one"
      })
  void textThatIsNoAddressOfPostgresqlIsRefused(String address) {
    assertThat(Refusal.of(() -> Database.parse(address)))
        .isEqualTo(Problem.of("--database", "kit.store.database-address"));
  }

  @Test
  void thePasswordIsNotInTheAddressShown() {
    Database database = Database.parse("postgresql://ann:secret@db.example:5432/one");
    assertThat(database.toString()).contains("db.example:5432/one").doesNotContain("secret");
  }

  @Test
  void aDatabaseThatCanBeUsedIsAccepted() {
    owner.check();
    assertThat(owner.url()).startsWith("jdbc:postgresql://127.0.0.1:");
  }

  @Test
  void aWrongPasswordIsRefused() {
    refused(new Database(owner.url(), owner.user(), "wrong password"), "login");
  }

  @Test
  void anUnknownUserIsRefused() {
    refused(new Database(owner.url(), "nobody" + System.nanoTime(), "x"), "login");
  }

  @Test
  void aDatabaseThatDoesNotExistIsRefused() {
    refused(named("missing_" + System.nanoTime()), "name");
  }

  @Test
  void aServerThatDoesNotAnswerIsRefused() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    refused(new Database("jdbc:postgresql://127.0.0.1:" + port + "/one", "a", "b"), "unreachable");
  }

  @Test
  void aDatabaseWithoutUtf8IsRefused() throws SQLException {
    String name = "ascii_" + System.nanoTime();
    run("create database " + name + " encoding 'SQL_ASCII' locale 'C' template template0");
    try {
      refused(named(name), "encoding");
    } finally {
      run("drop database " + name);
    }
  }

  @Test
  void aDatabaseThatAcceptsNoConnectionsIsRefusedWithTheCode() throws SQLException {
    String name = "closed_" + System.nanoTime();
    run("create database " + name + " allow_connections false");
    try {
      Database closed = named(name);
      assertThat(Refusal.of(closed::check))
          .isEqualTo(
              Problem.of(
                  "--database", "kit.store.database-unusable", closed.url().substring(5), "55000"));
    } finally {
      run("drop database " + name);
    }
  }

  private static void refused(Database database, String reason) {
    Problem problem = Refusal.of(database::check);
    assertThat(problem)
        .isEqualTo(
            Problem.of("--database", "kit.store.database-" + reason, database.url().substring(5)));
    for (Language language : Language.values()) {
      assertThat(problem.message().in(language))
          .doesNotContain(database.password().length() > 3 ? database.password() : "\u0000");
    }
  }

  @Test
  void rowsAreReadAsTheProgramThroughAPlainSource() throws SQLException {
    try (Connection connection = owner.plainSource().getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select kit_viewer()")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("program");
    }
  }

  @Test
  void anAccountThatMayCreateRolesGetsTheRestrictedRole() throws SQLException {
    DatabaseRoles roles = DatabaseRoles.ofServer(owner);
    assertThat(roles.restricted()).isTrue();
    assertThat(roles.initialStatement()).isEqualTo("set role " + DatabaseRoles.ROLE);
    try (Connection connection = roles.program().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(roles.initialStatement());
      for (String forbidden :
          List.of(
              "drop table kit_journal", "delete from kit_journal", "create table own (a int)")) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void anAccountWithoutTheRightToSwitchRolesIsUsedAsItIs() throws SQLException {
    String user = "plain_" + System.nanoTime();
    run("create role " + user + " login password 'for a test'");
    try {
      Database plain = new Database(owner.url(), user, "for a test");
      assertThat(DatabaseRoles.ofServer(plain))
          .isEqualTo(new DatabaseRoles(plain, plain, "", false));
    } finally {
      run("drop role " + user);
    }
  }

  private Database named(String name) {
    return new Database(
        owner.url().replaceFirst("/[^/]+$", "/" + name), owner.user(), owner.password());
  }

  private void run(String statement) throws SQLException {
    try (Connection connection = owner.connect();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
