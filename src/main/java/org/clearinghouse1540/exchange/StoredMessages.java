package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON, so that they can be stored and shown in any language later. */
final class StoredMessages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoredMessages() {}

  static String write(List<Message> messages) {
    return JSON.writeValueAsString(messages.stream().map(StoredMessages::value).toList());
  }

  static String write(ContentAccount account) {
    return JSON.writeValueAsString(
        Map.of(
            "placed",
            account.placed(),
            "reported",
            account.reported().stream()
                .map(
                    piece ->
                        Map.of(
                            "at",
                            piece.at(),
                            "text",
                            piece.text(),
                            "reason",
                            value(piece.reason())))
                .toList()));
  }

  static ContentAccount account(String json) {
    JsonNode account = JSON.readTree(json);
    List<ContentAccount.Reported> reported =
        account
            .path("reported")
            .valueStream()
            .map(
                piece ->
                    new ContentAccount.Reported(
                        piece.path("at").asString(""),
                        piece.path("text").asString(""),
                        message(piece.path("reason"))))
            .toList();
    int placed = account.path("placed").asInt(0);
    return new ContentAccount(placed + reported.size(), placed, reported);
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

  static List<Message> read(String json) {
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
