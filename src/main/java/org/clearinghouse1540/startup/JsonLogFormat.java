package org.clearinghouse1540.startup;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log as one JSON object a line, in ASCII: nothing that a text contains ends a line or reaches
 * a terminal. The message of an exception is left out, because it can repeat content that a user
 * typed; its class, its frames and the SQL state of the database remain.
 */
public final class JsonLogFormat implements StructuredLogFormatter<ILoggingEvent> {
  /** The key of the number that an error page shows, in the context of a message. */
  public static final String REQUEST = "request";

  /** The property with the name of this node. */
  static final String NODE = "clearinghouse.node";

  private static final int LONGEST = 2_000;
  private static final int FRAMES = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final String node;

  /** Used by Spring Boot. */
  public JsonLogFormat(Environment environment) {
    this(environment.getProperty(NODE, ""));
  }

  JsonLogFormat(String node) {
    this.node = node;
  }

  @Override
  public String format(ILoggingEvent event) {
    ObjectNode line = JSON.createObjectNode();
    line.put("time", event.getInstant().toString());
    if (!node.isEmpty()) {
      line.put("node", node);
    }
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("thread", event.getThreadName());
    String request = event.getMDCPropertyMap().get(REQUEST);
    if (request != null) {
      line.put(REQUEST, request);
    }
    String message = event.getFormattedMessage();
    line.put("message", message.substring(0, Math.min(LONGEST, message.length())));
    List<IThrowableProxy> chain = chain(event.getThrowableProxy());
    if (!chain.isEmpty()) {
      ArrayNode errors = line.putArray("errors");
      chain.forEach(thrown -> describe(thrown, errors.addObject()));
    }
    return JSON.writeValueAsString(line) + "\n";
  }

  private static List<IThrowableProxy> chain(@Nullable IThrowableProxy thrown) {
    List<IThrowableProxy> chain = new ArrayList<>();
    for (IThrowableProxy next = thrown; next != null; next = next.getCause()) {
      if (chain.contains(next)) {
        break;
      }
      chain.add(next);
    }
    return chain;
  }

  private static void describe(IThrowableProxy thrown, ObjectNode error) {
    error.put("class", thrown.getClassName());
    if (thrown instanceof ThrowableProxy proxy
        && proxy.getThrowable() instanceof SQLException sql
        && sql.getSQLState() != null) {
      error.put("sqlState", sql.getSQLState());
    }
    ArrayNode frames = error.putArray("frames");
    Arrays.stream(thrown.getStackTraceElementProxyArray())
        .limit(FRAMES)
        .map(StackTraceElementProxy::getStackTraceElement)
        .forEach(frame -> frames.add(frame.toString()));
  }
}
