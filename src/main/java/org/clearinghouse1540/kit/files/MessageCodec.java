package org.clearinghouse1540.kit.files;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a message as JSON, key and arguments, to pass it between two processes, and reads it. */
final class MessageCodec {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MessageCodec() {}

  static String write(Message message) {
    List<String> arguments = message.arguments().stream().map(String::valueOf).toList();
    return JSON.writeValueAsString(Map.of("key", message.key(), "arguments", arguments));
  }

  static Message read(String json) {
    JsonNode node = JSON.readTree(json);
    List<String> arguments =
        node.path("arguments").valueStream().map(argument -> argument.asString("")).toList();
    return new Message(node.path("key").asString(""), List.copyOf(arguments));
  }
}
