package org.clearinghouse1540.kit.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.clearinghouse1540.kit.BadInput;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database by its address.
 *
 * @param url a JDBC address of PostgreSQL without user and password
 */
public record Database(String url, String user, String password) {

  /** The lowest supported version of PostgreSQL. */
  static final int LOWEST_VERSION = 15;

  private static final String HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?";

  private static final String RIGHTS =
      """
      select has_schema_privilege('public', 'create') as creates,
        not exists (select from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')
            and not pg_has_role(relowner, 'usage')) as owns
      """;

  // Scheme, user with password, hosts with ports, name, and the rest.
  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:([^@/?]*)@)?([^@/?#]+)/([^?#/]+)(?:\\?([^#]*))?");
  private static final Pattern HOSTS = Pattern.compile(HOST + "(?:," + HOST + ")*");

  /**
   * Reads {@code postgresql://user:password@host:port/name} or {@code jdbc:postgresql://…}. There
   * may be several hosts with commas between them, of which the primary is used.
   *
   * @throws BadInput if it is not such an address
   */
  public static Database parse(String address) {
    Matcher parts = FORM.matcher(address);
    if (!parts.matches() || !HOSTS.matcher(parts.group(2)).matches()) {
      throw notAnAddress();
    }
    String[] who = Optional.ofNullable(parts.group(1)).orElse("").split(":", 2);
    String query = Optional.ofNullable(parts.group(4)).orElse("");
    List<String> rest = rest(query, parts.group(2).contains(","));
    try {
      return new Database(
          "jdbc:postgresql://"
              + parts.group(2)
              + "/"
              + parts.group(3)
              + (rest.isEmpty() ? "" : "?" + String.join("&", rest)),
          who[0].isEmpty() ? value(query, "user") : decode(who[0]),
          who.length > 1 ? decode(who[1]) : value(query, "password"));
    } catch (IllegalArgumentException unreadable) {
      throw notAnAddress();
    }
  }

  private static BadInput notAnAddress() {
    return BadInput.of("--database", "kit.store.database-address");
  }

  private static String value(String query, String name) {
    for (String part : query.split("&")) {
      if (part.startsWith(name + "=")) {
        return decode(part.substring(name.length() + 1));
      }
    }
    return "";
  }

  // With several hosts, the primary is used, and a standby that became the primary is found soon.
  private static List<String> rest(String query, boolean several) {
    List<String> rest =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.startsWith("user=") && !part.startsWith("password="))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    if (several) {
      rest.removeIf(part -> part.startsWith("targetServerType="));
      rest.add("targetServerType=primary");
      if (rest.stream().noneMatch(part -> part.startsWith("hostRecheckSeconds="))) {
        rest.add("hostRecheckSeconds=1");
      }
    }
    return rest;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** A data source for commands that run without the web application. */
  public DataSource plainSource() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    // Row-level security treats the connection as the program itself.
    properties.setProperty("options", "-c clearinghouse.viewer=program");
    return new DriverManagerDataSource(url, properties);
  }

  /** Opens one connection. */
  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "8");
    return DriverManager.getConnection(url, properties);
  }

  /**
   * Tests the connection, version and encoding of the database. A server that is starting is waited
   * for, such as after a start of its machine.
   *
   * @throws BadInput if it cannot be used, with the reason and without the password
   */
  public void check() {
    StartingDatabase.await(
        Duration.ofMinutes(1),
        () -> {
          checkOnce();
          return url;
        },
        () -> refused("unreachable"));
  }

  private void checkOnce() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('server_version_num')::int / 10000,"
                    + " current_setting('server_encoding')")) {
      row.next();
      if (row.getInt(1) < LOWEST_VERSION) {
        throw refused("version", row.getInt(1), LOWEST_VERSION);
      }
      if (!"UTF8".equals(row.getString(2))) {
        throw refused("encoding");
      }
    } catch (SQLException failed) {
      String state = Optional.ofNullable(failed.getSQLState()).orElse("");
      if (state.startsWith("57P0")) {
        throw new IllegalStateException(failed); // It starts or ends.
      }
      throw failed(state);
    }
  }

  /**
   * Tests that the account owns the tables, or may create them.
   *
   * @throws BadInput if it may not, with the missing right
   */
  public void checkRights() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(RIGHTS)) {
      row.next();
      if (!row.getBoolean("creates")) {
        throw BadInput.of("--database", "kit.store.database-create", user);
      }
      if (!row.getBoolean("owns")) {
        throw BadInput.of("--database", "kit.store.database-owner", user);
      }
    } catch (SQLException failed) {
      throw failed(Optional.ofNullable(failed.getSQLState()).orElse(""));
    }
  }

  private BadInput failed(String state) {
    return switch (state) {
      case "28P01", "28000" -> refused("login");
      case "3D000" -> refused("name");
      // Also the state of a login without a password that the server requires.
      case "08004" -> refused(password.isEmpty() ? "login" : "unreachable");
      case "08001", "08006" -> refused("unreachable");
      default -> refused("unusable", state);
    };
  }

  private BadInput refused(String reason, Object... arguments) {
    return BadInput.of(
        "--database",
        "kit.store.database-" + reason,
        Stream.concat(Stream.of(url.substring(5)), Stream.of(arguments)).toArray());
  }

  /** The address without user and password. */
  @Override
  public String toString() {
    return url;
  }
}
