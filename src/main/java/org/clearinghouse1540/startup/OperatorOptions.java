package org.clearinghouse1540.startup;

import java.util.Optional;

/**
 * The options for the operation of the program.
 *
 * @param metricsToken the token with which a program reads the metrics, if there is one
 * @param logFormat the format of the log
 * @param backups the backups on schedule, if they are wanted
 */
public record OperatorOptions(
    Optional<MetricsToken> metricsToken, LogFormat logFormat, Optional<BackupPlan> backups) {
  /** No token, a log for people, no backups. */
  public static final OperatorOptions NONE =
      new OperatorOptions(Optional.empty(), LogFormat.TEXT, Optional.empty());
}
