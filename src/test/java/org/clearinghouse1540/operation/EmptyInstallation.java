package org.clearinghouse1540.operation;

import java.nio.file.Path;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/** A data folder whose database server is running and has all tables, without any record. */
record EmptyInstallation(Path data, EmbeddedPostgres postgres) implements AutoCloseable {

  static EmptyInstallation start(Path data) {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(data, progress -> {});
    Database owner = postgres.database();
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:migrations")
        .load()
        .migrate();
    return new EmptyInstallation(data, postgres);
  }

  @Override
  public void close() {
    postgres.close();
  }
}
