package org.clearinghouse1540.kit.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
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

  private static final String RIGHTS =
      """
      select has_schema_privilege('public', 'create') as creates,
        not exists (select from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')
            and not pg_has_role(relowner, 'usage')) as owns
      """;

  /**
   * Reads {@code postgresql://user:password@host:port/name} or {@code jdbc:postgresql://…}.
   *
   * @throws BadInput if it is not such an address
   */
  public static Database parse(String address) {
    String plain = address.startsWith("jdbc:") ? address.substring(5) : address;
    try {
      URI uri = new URI(plain);
      boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (!known || uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
        throw notAnAddress();
      }
      String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
      String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return new Database(
          "jdbc:postgresql://"
              + uri.getHost()
              + port
              + uri.getRawPath()
              + (rest(query).isEmpty() ? "" : "?" + rest(query)),
          who[0].isEmpty() ? value(query, "user") : decode(who[0]),
          who.length > 1 ? decode(who[1]) : value(query, "password"));
    } catch (URISyntaxException unreadable) {
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

  private static String rest(String query) {
    return java.util.Arrays.stream(query.split("&"))
        .filter(part -> !part.startsWith("user=") && !part.startsWith("password="))
        .filter(part -> !part.isEmpty())
        .collect(java.util.stream.Collectors.joining("&"));
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
   * Tests the connection, version and encoding of the database.
   *
   * @throws BadInput if it cannot be used, with the reason and without the password
   */
  public void check() {
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
      throw failed(Optional.ofNullable(failed.getSQLState()).orElse(""));
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
