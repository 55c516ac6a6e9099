package org.clearinghouse1540.kit.text;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON, so that they can be stored and shown in any language later. */
public final class StoredMessages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoredMessages() {}

  /** The messages as JSON. */
  public static String write(List<Message> messages) {
    return JSON.writeValueAsString(messages.stream().map(StoredMessages::value).toList());
  }

  private static Object value(Object argument) {
    return argument instanceof Message message
        ? Map.of(
            "key",
            message.key(),
            "arguments",
            message.arguments().stream().map(StoredMessages::value).toList())
        : argument.toString();
  }

  /** The messages of {@link #write}. */
  public static List<Message> read(String json) {
    return JSON.readTree(json).valueStream().map(StoredMessages::message).toList();
  }

  private static Message message(JsonNode node) {
    return new Message(
        node.path("key").asString(""),
        node.path("arguments").valueStream().map(StoredMessages::argument).toList());
  }

  private static Object argument(JsonNode node) {
    return node.isObject() ? message(node) : node.asString("");
  }
}
