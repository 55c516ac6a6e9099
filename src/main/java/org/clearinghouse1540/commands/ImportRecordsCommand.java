package org.clearinghouse1540.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkFiles;
import org.clearinghouse1540.bulk.BulkPlan;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse import}: compares tables of records with the record, and records them in the
 * name of a person. The program must be stopped.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
public final class ImportRecordsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "KIND", descriptionKey = "kind")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "PATH", descriptionKey = "path")
  private Path path = Path.of("");

  @Option(names = "--as", required = true, paramLabel = "ACCOUNT")
  private String account = "";

  @Option(names = "--accept")
  private boolean accept;

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public ImportRecordsCommand() {}

  @Override
  public Integer call() {
    RecordFolder folder = RecordFolder.at(path, kind);
    installation.requireDatabase();
    return installation.withApplication(
        application ->
            RecordTables.in(application, kind, account)
                .run((table, viewer) -> run(application, table, viewer, folder)));
  }

  private int run(
      ConfigurableApplicationContext application,
      BulkTable table,
      Viewer viewer,
      RecordFolder folder) {
    BulkFiles files = application.getBean(BulkFiles.class);
    List<BulkPlan> plans = folder.plan(files, table, viewer, this::reading);
    int rows = 0;
    for (BulkPlan plan : plans) {
      rows +=
          accept ? files.accept(table, viewer, plan) : plan.added().size() + plan.changed().size();
      show(plan);
    }
    output.result(
        accept ? "commands.records.accepted" : "commands.records.planned", rows, plans.size());
    return 0;
  }

  private void reading(int number, int all) {
    output.notice("commands.import.reading", number, all);
  }

  private void show(BulkPlan plan) {
    String name = plan.file().name();
    output.result(
        "commands.records.file",
        name,
        plan.added().size(),
        plan.changed().size(),
        plan.unchanged());
    for (ContentAccount.Reported piece : plan.account().reported()) {
      output.notice("commands.records.unplaced", name, piece.at(), piece.text(), piece.reason());
    }
    output.notice("commands.import.account", name, plan.account().summary());
  }
}
