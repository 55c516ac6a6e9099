package org.clearinghouse1540.commands;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.counts.CountDocument;
import org.clearinghouse1540.counts.CountRule;
import org.clearinghouse1540.counts.CountRuleParser;
import org.clearinghouse1540.counts.CountedKinds;
import org.clearinghouse1540.counts.MarkCounts;
import org.clearinghouse1540.counts.RecordCountDocument;
import org.clearinghouse1540.counts.RecordCounts;
import org.clearinghouse1540.counts.RecordRule;
import org.clearinghouse1540.counts.RecordRuleParser;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Installation;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code clearinghouse count}: computes the numbers of a rule again, as a page printed it. The
 * program must be stopped.
 */
@Command(name = "count", mixinStandardHelpOptions = true)
public final class CountCommand implements Callable<Integer> {
  // Plans of States are visible to the Committee by their consent, and not to the program.
  private static final ViewerDataSource.Asker EXPERT =
      new ViewerDataSource.Asker("committee", "", "", Role.EXPERT.key());

  @Parameters(paramLabel = "RULE", descriptionKey = "rule")
  private String rule = "";

  @Mixin private Installation installation = new Installation();
  @Mixin private CommandOutput output = new CommandOutput();

  /** Used by picocli. */
  public CountCommand() {}

  @Override
  public Integer call() {
    installation.requireDatabase();
    output.data(installation.withApplication(this::count));
    return 0;
  }

  private String count(ConfigurableApplicationContext application) {
    byte[] table =
        FileFormat.CSV.write(
            RecordRuleParser.isFor(rule) ? records(application) : marks(application));
    return new String(table, StandardCharsets.UTF_8).substring(1).strip(); // without its mark
  }

  private PrintDocument marks(ConfigurableApplicationContext application) {
    CountRule parsed = application.getBean(CountRuleParser.class).parse(rule);
    MarkCounts counts = application.getBean(MarkCounts.class);
    return ViewerDataSource.as(
        "program",
        () -> CountDocument.of(counts.count(parsed, output.language()), output.language()));
  }

  private PrintDocument records(ConfigurableApplicationContext application) {
    RecordRule parsed =
        application
            .getBean(RecordRuleParser.class)
            .parse(rule, application.getBean(CountedKinds.class).list());
    RecordCounts counts = application.getBean(RecordCounts.class);
    LocalDate today = LocalDate.now(application.getBean(Clock.class));
    return ViewerDataSource.as(
        EXPERT,
        () ->
            RecordCountDocument.of(
                counts.count(parsed, output.language()), output.language(), today));
  }
}
