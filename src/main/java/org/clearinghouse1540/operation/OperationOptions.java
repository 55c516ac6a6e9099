package org.clearinghouse1540.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.startup.LogFormat;
import org.clearinghouse1540.startup.MetricsToken;
import org.clearinghouse1540.startup.OperatorOptions;
import picocli.CommandLine.Option;

/** The options of {@code run} for the operation of the program: metrics and log. */
public final class OperationOptions {
  @Option(names = "--metrics-token-file", paramLabel = "FILE")
  private Optional<Path> metricsToken = Optional.empty();

  @Option(names = "--log-format", paramLabel = "FORMAT")
  private String logFormat = "text";

  /** Used by picocli. */
  public OperationOptions() {}

  /**
   * The options as read.
   *
   * @throws BadInput if one of them cannot be used
   */
  OperatorOptions read() {
    return new OperatorOptions(metricsToken.map(MetricsToken::read), log(), Optional.empty());
  }

  private LogFormat log() {
    return switch (logFormat) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      default -> throw BadInput.of("--log-format", "operation.refused.log-format");
    };
  }
}
