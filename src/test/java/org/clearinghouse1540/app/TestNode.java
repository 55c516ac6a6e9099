package org.clearinghouse1540.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.startup.ApplicationStarter;
import org.clearinghouse1540.startup.OperatorOptions;
import org.clearinghouse1540.startup.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several nodes on the database of a program, in the process of the tests. */
record TestNode(String address, ConfigurableApplicationContext context) implements AutoCloseable {

  /** A node with the key of the program; its folder is made. */
  static TestNode start(TestProgram program, String name, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path key = program.bean(Settings.class).dataFolder().resolve(SigningKey.FILE);
    Files.copy(key, folder.resolve(SigningKey.FILE));
    Settings settings =
        Settings.plain(folder, TestProgram.freePort())
            .with(OperatorOptions.NONE.with(Node.named(name)));
    return new TestNode(
        settings.publicAddress().value(),
        ApplicationStarter.start(
            settings, program.roles(), TestProgram.substitutes(new TestClock())));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
