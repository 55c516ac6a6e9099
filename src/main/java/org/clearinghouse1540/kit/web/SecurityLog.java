package org.clearinghouse1540.kit.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The log of events that concern security, one line each, in {@code log/security.log} of the data
 * folder. Its logging settings are separate, so that no level of another log turns it off. It never
 * contains passwords, codes or links, and what somebody typed cannot end a line or a value.
 */
public final class SecurityLog implements AutoCloseable {
  private static final int LONGEST = 200;

  private final LoggerContext context = new LoggerContext();
  private final Logger log = context.getLogger("security");
  private final Map<SecurityEvent, LongAdder> counts = new EnumMap<>(SecurityEvent.class);

  /** Writes to the log of this data folder. */
  public SecurityLog(Path dataFolder) {
    for (SecurityEvent event : SecurityEvent.values()) {
      counts.put(event, new LongAdder());
    }
    context.setMDCAdapter(new LogbackMDCAdapter());
    Path file = dataFolder.resolve("log").resolve("security.log");
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %m%n");
    lines.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file.toString());
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rotation = new SizeAndTimeBasedRollingPolicy<>();
    rotation.setContext(context);
    rotation.setParent(appender);
    rotation.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
    rotation.setMaxFileSize(FileSize.valueOf("10MB"));
    rotation.setMaxHistory(365);
    rotation.setTotalSizeCap(FileSize.valueOf("500MB"));
    rotation.start();
    appender.setRollingPolicy(rotation);
    appender.setEncoder(lines);
    appender.start();
    log.setLevel(Level.INFO);
    log.addAppender(appender);
  }

  /**
   * Writes an event of the current request, or of a command.
   *
   * @param account the account, or what was typed for its name
   * @param detail what happened, without secrets
   */
  public void write(SecurityEvent event, String account, String detail) {
    write(event, account, detail, current());
  }

  /** Writes an event of a request. */
  void write(
      SecurityEvent event, String account, String detail, Optional<HttpServletRequest> request) {
    counter(event).increment();
    log.info(
        "event={} account=\"{}\" address=\"{}\" request={} detail=\"{}\"",
        event.key(),
        escaped(account),
        escaped(request.map(HttpServletRequest::getRemoteAddr).orElse("")),
        request.map(RequestIdFilter::of).orElse("-"),
        escaped(detail));
  }

  /** The number of events of a kind since the program started. */
  public long count(SecurityEvent event) {
    return counter(event).sum();
  }

  private LongAdder counter(SecurityEvent event) {
    return Objects.requireNonNull(counts.get(event));
  }

  private static Optional<HttpServletRequest> current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
        ? Optional.of(now.getRequest())
        : Optional.empty();
  }

  /** A value in which nothing ends the value or the line, or changes the direction of the line. */
  static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .limit(LONGEST)
        .forEach(
            character -> {
              if (isPlain(character)) {
                escaped.appendCodePoint(character);
              } else {
                escaped.append("\\u{").append(Integer.toHexString(character)).append('}');
              }
            });
    return escaped.toString();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> character != '"' && character != '\\';
    };
  }

  @Override
  public void close() {
    context.stop();
  }
}
