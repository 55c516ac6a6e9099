package org.clearinghouse1540.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.Node;
import org.junit.jupiter.api.Test;

/** The lines of the log, with text of a stranger in them. */
class LogPatternTest {
  private static final String FORGED =
      "x\n2026-01-01T00:00:00.000Z ERROR forged\r2026-01-01T00:00:00.000Z forged"
          + "\u20282026-01-01T00:00:00.000Z\u00852026-01-01T00:00:00.000Z";

  @Test
  void aLineOfANodeHasItsName() {
    assertThat(LogPattern.of(Node.named("node-a"))).contains(", UTC} node-a %5p ");
    assertThat(LogPattern.of(Node.ALONE)).isEqualTo(LogPattern.FILE);
  }

  @Test
  void theTimeIsInUtcAndATextIsOneLine() {
    assertThat(lines("Received x", Optional.empty()))
        .singleElement()
        .asString()
        .startsWith("2026-03-11T23:30:00.000Z  WARN - example ")
        .endsWith(" : Received x");
    assertThat(lines(FORGED, Optional.empty())).hasSize(1);
  }

  @Test
  void theTextOfAnExceptionForgesNoLine() {
    List<String> lines =
        lines(FORGED, Optional.of(new IllegalStateException(FORGED, new Error(FORGED))));
    assertThat(lines).hasSizeGreaterThan(4);
    assertThat(lines.stream().filter(line -> line.startsWith("2026-"))).hasSize(1);
    assertThat(lines.stream().skip(1)).allMatch(line -> line.startsWith("    "));
  }

  @Test
  void noSequenceReachesATerminal() {
    String hostile = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202eright\u0000";
    List<String> lines =
        lines(hostile, Optional.of(new IllegalStateException(hostile, new Error(hostile))));
    assertThat(lines.size()).isGreaterThan(3);
    assertThat(String.join("", lines))
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u0000")
        .contains("?[2J");
  }

  private static List<String> lines(String message, Optional<Throwable> thrown) {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(LogPattern.of(Node.ALONE));
    layout.start();
    LoggingEvent event =
        new LoggingEvent(
            "example",
            context.getLogger("example"),
            Level.WARN,
            message,
            thrown.orElse(null),
            new Object[0]);
    event.setInstant(Instant.parse("2026-03-11T23:30:00Z"));
    return List.of(layout.doLayout(event).split("[\\r\\n\\u0085\\u2028\\u2029]+"));
  }
}
