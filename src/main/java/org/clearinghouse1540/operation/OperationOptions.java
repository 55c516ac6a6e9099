package org.clearinghouse1540.operation;

import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.outside.AllowedHosts;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.startup.BackupPlan;
import org.clearinghouse1540.startup.LogFormat;
import org.clearinghouse1540.startup.MetricsToken;
import org.clearinghouse1540.startup.OperatorOptions;
import picocli.CommandLine.Option;

/** The options of {@code run} for its operation: metrics, log, backups, nodes, addresses. */
public final class OperationOptions {
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,3})([mhd])");
  private static final int MOST = 1_000;

  @Option(names = "--metrics-token-file", paramLabel = "FILE")
  private Optional<Path> metricsToken = Optional.empty();

  @Option(names = "--log-format", paramLabel = "FORMAT")
  private String logFormat = "text";

  @Option(names = "--backups", paramLabel = "FOLDER")
  private Optional<Path> backups = Optional.empty();

  @Option(names = "--backup-recipient", paramLabel = "KEY")
  private Optional<String> recipient = Optional.empty();

  @Option(names = "--backup-every", paramLabel = "TIME")
  private String every = "24h";

  @Option(names = "--keep", paramLabel = "NUMBER")
  private int keep = 14;

  @Option(names = "--node", paramLabel = "NAME")
  private Optional<String> node = Optional.empty();

  @Option(names = "--check-addresses", paramLabel = "HOSTS")
  private Optional<String> hosts = Optional.empty();

  @Option(names = "--address-limit", paramLabel = "NUMBER")
  private int addressLimit = 100;

  /** Used by picocli. */
  public OperationOptions() {}

  /**
   * The options as read.
   *
   * @throws BadInput if one of them cannot be used
   */
  OperatorOptions read() {
    return new OperatorOptions(
        metricsToken.map(MetricsToken::read),
        log(),
        backups.map(this::plan),
        node.map(Node::named).orElse(Node.ALONE),
        hosts.map(this::addresses).orElse(AllowedHosts.NONE));
  }

  private AllowedHosts addresses(String listed) {
    if (addressLimit < 1 || addressLimit > MOST) {
      throw BadInput.of("--address-limit", "operation.refused.address-limit", MOST);
    }
    return AllowedHosts.read("--check-addresses", listed, addressLimit);
  }

  private BackupPlan plan(Path folder) {
    String key =
        recipient.orElseThrow(
            () -> BadInput.of("--backup-recipient", "operation.refused.no-recipient"));
    try {
      X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
    } catch (GeneralSecurityException | IllegalArgumentException wrongKey) {
      throw BadInput.of("--backup-recipient", "operation.refused.public-key");
    }
    if (keep < 1 || keep > MOST) {
      throw BadInput.of("--keep", "operation.refused.keep", MOST);
    }
    Path target = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(target);
    } catch (IOException unwritable) {
      throw BadInput.of("--backups", "kit.file.unwritable", target);
    }
    if (!Files.isWritable(target)) {
      throw BadInput.of("--backups", "kit.file.unwritable", target);
    }
    return new BackupPlan(target, key, every(), keep);
  }

  private Duration every() {
    Matcher given = TIME.matcher(every);
    if (!given.matches()) {
      throw BadInput.of("--backup-every", "operation.refused.every");
    }
    int number = Integer.parseInt(given.group(1));
    return switch (given.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private LogFormat log() {
    return switch (logFormat) {
      case "text" -> LogFormat.TEXT;
      case "json" -> LogFormat.JSON;
      default -> throw BadInput.of("--log-format", "operation.refused.log-format");
    };
  }
}
