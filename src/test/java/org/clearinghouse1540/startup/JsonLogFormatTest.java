package org.clearinghouse1540.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log in JSON, with text of a stranger in it. */
class JsonLogFormatTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HOSTILE =
      "x\"}\n{\"level\":\"ERROR\",\"message\":\"forged\"}\r\u2028\u0085\u001b[2J\u009b31m\u202e\u0000";

  @Test
  void aMessageIsOneObjectOnOneLine() {
    String line = line(HOSTILE, Optional.empty());
    assertThat(line).endsWith("}\n").matches("[\\x20-\\x7e]+\\n");
    JsonNode read = JSON.readTree(line);
    assertThat(read.path("message").asString()).isEqualTo(HOSTILE);
    assertThat(read.path("level").asString()).isEqualTo("WARN");
    assertThat(read.path("time").asString()).isEqualTo("2026-03-11T23:30:00Z");
    assertThat(read.path("request").asString()).isEqualTo("0123456789ab");
    assertThat(read.path("node").asString()).isEqualTo("node-a");
  }

  @Test
  void anExceptionHasItsClassAndNoContent() {
    SQLException inner =
        new SQLException("invalid input: \"Example State 001 asks in confidence\"", "22P02");
    String line = line("failed", Optional.of(new IllegalStateException(HOSTILE, inner)));
    assertThat(line).doesNotContain("confidence", "forged").matches("[\\x20-\\x7e]+\\n");
    JsonNode errors = JSON.readTree(line).path("errors");
    assertThat(errors.path(0).path("class").asString())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(errors.path(0).path("frames").size()).isPositive();
    assertThat(errors.path(1).path("class").asString()).isEqualTo("java.sql.SQLException");
    assertThat(errors.path(1).path("sqlState").asString()).isEqualTo("22P02");
  }

  @Test
  void aVeryLongMessageIsCut() {
    assertThat(line("x".repeat(1_000_000), Optional.empty())).hasSizeLessThan(3_000);
  }

  private static String line(String message, Optional<Throwable> thrown) {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    LoggingEvent event =
        new LoggingEvent(
            "example",
            context.getLogger("example"),
            Level.WARN,
            message,
            thrown.orElse(null),
            new Object[0]);
    event.setInstant(Instant.parse("2026-03-11T23:30:00Z"));
    event.setMDCPropertyMap(Map.of(JsonLogFormat.REQUEST, "0123456789ab"));
    return new JsonLogFormat("node-a").format(event);
  }
}
