package org.clearinghouse1540.exchange;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.clearinghouse1540.kit.files.MessageCodec;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of messages as JSON, so that they can be stored and shown in any language later. */
final class StoredMessages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoredMessages() {}

  static String write(List<Message> messages) {
    return messages.stream().map(MessageCodec::write).collect(joining(",", "[", "]"));
  }

  static List<Message> read(String json) {
    return JSON.readTree(json)
        .valueStream()
        .map(JsonNode::toString)
        .map(MessageCodec::read)
        .toList();
  }
}
