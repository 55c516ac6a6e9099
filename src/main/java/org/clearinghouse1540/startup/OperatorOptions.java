package org.clearinghouse1540.startup;

import java.util.Optional;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.store.Node;

/**
 * The options for the operation of the program.
 *
 * @param metricsToken the token with which a program reads the metrics, if there is one
 * @param logFormat the format of the log
 * @param backups the backups on schedule, if they are wanted
 * @param node this program as one of several on the database
 * @param addresses the hosts at which the program asks whether cited addresses answer
 */
public record OperatorOptions(
    Optional<MetricsToken> metricsToken,
    LogFormat logFormat,
    Optional<BackupPlan> backups,
    Node node,
    AllowedHosts addresses) {
  /** No token, a log for people, no backups, no other node, no request to the outside. */
  public static final OperatorOptions NONE =
      new OperatorOptions(
          Optional.empty(), LogFormat.TEXT, Optional.empty(), Node.ALONE, AllowedHosts.NONE);

  /** The same options for a node. */
  public OperatorOptions with(Node other) {
    return new OperatorOptions(metricsToken, logFormat, backups, other, addresses);
  }
}
