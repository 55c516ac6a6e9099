package org.clearinghouse1540.kit.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/**
 * Creates the triggers that record the digests of changed rows, on every recorded table and after
 * every migration, so that no table can be forgotten. They belong to the owner of the tables; the
 * program's role can neither drop nor disable them.
 */
@Component
public final class RowTriggers implements Callback {
  private static final String TEMPLATE = "/kit/data/row-triggers.sql";

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    create(context.getConnection());
  }

  /** Creates the triggers, or replaces them by the same ones. */
  static void create(Connection connection) {
    String template = template();
    try (Statement statement = connection.createStatement()) {
      for (RecordedTable table : RecordedTable.in(connection)) {
        statement.execute(
            template
                .replace("{table}", table.name())
                .replace("{key}", table.key())
                .replace("{digest}", table.digest()));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String template() {
    try (InputStream in = RowTriggers.class.getResourceAsStream(TEMPLATE)) {
      if (in == null) {
        throw new IllegalStateException(TEMPLATE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String getCallbackName() {
    return "row triggers";
  }
}
