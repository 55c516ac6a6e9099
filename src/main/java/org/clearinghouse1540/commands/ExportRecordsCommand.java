package org.clearinghouse1540.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkFiles;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.ResourceShortage;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse export}: writes the records that a person may change as a table, which
 * {@code import} reads. The program must be stopped.
 */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportRecordsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KIND", descriptionKey = "kind")
  private String kind = "";

  @Option(names = "--to", required = true, paramLabel = "PATH")
  private Path to = Path.of("");

  @Option(names = "--as", required = true, paramLabel = "ACCOUNT")
  private String account = "";

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public ExportRecordsCommand() {}

  @Override
  public Integer call() {
    Path file = kind.equals("documents") ? to.resolve("index.csv") : to;
    FileFormat format = format(file);
    if (Files.exists(to)) {
      throw BadInput.of("--to", "kit.file.exists", to);
    }
    installation.requireDatabase();
    installation.withApplication(
        application ->
            RecordTables.in(application, kind, account)
                .run((table, viewer) -> write(application, table, viewer, file, format)));
    output.notice("commands.written", to);
    return 0;
  }

  private static FileFormat format(Path file) {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.of(ending)
        .filter(known -> known.equals("xlsx") || known.equals("csv"))
        .flatMap(FileFormat::find)
        .orElseThrow(() -> BadInput.of("--to", "commands.refused.table-format", name));
  }

  private int write(
      ConfigurableApplicationContext application,
      BulkTable table,
      Viewer viewer,
      Path file,
      FileFormat format) {
    byte[] content =
        application.getBean(BulkFiles.class).write(table, viewer, format, output.language());
    try {
      if (!file.equals(to)) {
        Files.createDirectories(to);
      }
      for (Map.Entry<String, byte[]> attached : table.files(viewer).entrySet()) {
        Files.write(to.resolve(attached.getKey()), attached.getValue());
      }
      Files.write(file, content);
      return 0;
    } catch (IOException unwritable) {
      throw ResourceShortage.or(BadInput.of("--to", "kit.file.folder-unwritable", to), unwritable);
    }
  }
}
