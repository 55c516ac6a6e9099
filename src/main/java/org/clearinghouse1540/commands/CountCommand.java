package org.clearinghouse1540.commands;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.clearinghouse1540.counts.CountDocument;
import org.clearinghouse1540.counts.CountRule;
import org.clearinghouse1540.counts.CountRuleParser;
import org.clearinghouse1540.counts.MarkCounts;
import org.clearinghouse1540.kit.cli.CommandOutput;
import org.clearinghouse1540.kit.document.FileFormat;
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
    CountRule parsed = application.getBean(CountRuleParser.class).parse(rule);
    MarkCounts counts = application.getBean(MarkCounts.class);
    byte[] table =
        ViewerDataSource.as(
            "program",
            () ->
                FileFormat.CSV.write(
                    CountDocument.of(counts.count(parsed, output.language()), output.language())));
    return new String(table, StandardCharsets.UTF_8).substring(1).strip(); // without its mark
  }
}
