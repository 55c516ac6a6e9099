package org.clearinghouse1540.kit.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a message as JSON, key and arguments, and reads it: to pass it between two processes, or
 * to keep it until the language of its reader is known.
 */
public final class MessageCodec {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MessageCodec() {}

  /** The message as JSON; a message among its arguments stays one. */
  public static String write(Message message) {
    return JSON.writeValueAsString(value(message));
  }

  private static Object value(Object argument) {
    return argument instanceof Message message
        ? Map.of(
            "key",
            message.key(),
            "arguments",
            message.arguments().stream().map(MessageCodec::value).toList())
        : String.valueOf(argument);
  }

  /** The message that {@link #write} wrote. */
  public static Message read(String json) {
    return message(JSON.readTree(json));
  }

  /** Messages as a JSON list. */
  public static String writeAll(List<Message> messages) {
    return messages.stream().map(MessageCodec::write).collect(joining(",", "[", "]"));
  }

  /** The messages of {@link #writeAll}. */
  public static List<Message> readAll(String json) {
    return JSON.readTree(json).valueStream().map(MessageCodec::message).toList();
  }

  private static Message message(JsonNode node) {
    List<Object> arguments =
        node.path("arguments").valueStream().map(MessageCodec::argument).toList();
    return new Message(node.path("key").asString(""), arguments);
  }

  private static Object argument(JsonNode node) {
    return node.isObject() ? message(node) : node.asString("");
  }
}
