package org.clearinghouse1540.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.DemoAccounts;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.DatabaseRoles;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.startup.ApplicationStarter;
import org.clearinghouse1540.startup.Settings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code clearinghouse prepare}: uses the program once in a temporary installation, with the
 * invented records of a trial. The launcher lets the Java virtual machine keep the classes that
 * were loaded meanwhile (an AOT cache), so that later starts are faster.
 */
@Command(name = "prepare", mixinStandardHelpOptions = true)
public final class PrepareCommand implements Callable<Integer> {
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public PrepareCommand() {}

  @Override
  public Integer call() throws IOException {
    output.notice("operation.prepare.started");
    Path folder = Files.createTempDirectory("clearinghouse-prepare");
    // For root, PostgreSQL runs as another user, who passes through this folder to its data.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    try {
      use(folder.resolve("data"));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    output.result("operation.prepare.done");
    return 0;
  }

  private void use(Path path) {
    Settings settings = Settings.plain(path, freePort());
    try (DataFolder folder = DataFolder.open(path);
        EmbeddedPostgres server = EmbeddedPostgres.start(folder.path(), output::notice);
        ConfigurableApplicationContext context =
            ApplicationStarter.start(settings, DatabaseRoles.ofEmbedded(server.database()))) {
      DemoAccounts.Opened opened =
          ViewerDataSource.as(
              "program", () -> context.getBean(DemoAccounts.class).open(settings.dataFolder()));
      LocalDate today = LocalDate.now(context.getBean(Clock.class));
      new DemonstrationRecords(settings.local(), opened.passwords(), today).create();
    }
    readFiles();
  }

  // The classes that read files, for the processes of the reader. The text is not kept.
  private static void readFiles() {
    PrintDocument document =
        new PrintDocument(
            "1",
            Language.EN,
            "",
            "2",
            List.of(new PrintDocument.Part.Rows(List.of("3"), List.of(List.of("4")))));
    for (FileFormat format : List.of(FileFormat.DOCX, FileFormat.PDF, FileFormat.XLSX)) {
      byte[] content = format.write(document);
      FileTables.read(content, "file." + format.ending());
      if (format != FileFormat.XLSX) {
        DocumentText.read(content, "file." + format.ending());
      }
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
