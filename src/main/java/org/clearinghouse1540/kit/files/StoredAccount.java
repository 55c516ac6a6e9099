package org.clearinghouse1540.kit.files;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.MessageCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The account of a file as JSON, so that it can be stored and shown in any language later. */
public final class StoredAccount {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StoredAccount() {}

  /** The account as JSON. */
  public static String write(ContentAccount account) {
    return JSON.writeValueAsString(
        Map.of(
            "placed",
            account.placed(),
            "reported",
            account.reported().stream().map(StoredAccount::piece).toList()));
  }

  private static Map<String, String> piece(ContentAccount.Reported piece) {
    return Map.of(
        "at", piece.at(), "text", piece.text(), "reason", MessageCodec.write(piece.reason()));
  }

  /** Reads the output of {@link #write}. */
  public static ContentAccount read(String json) {
    JsonNode account = JSON.readTree(json);
    List<ContentAccount.Reported> reported =
        account.path("reported").valueStream().map(StoredAccount::piece).toList();
    int placed = account.path("placed").asInt(0);
    return new ContentAccount(placed + reported.size(), placed, reported);
  }

  private static ContentAccount.Reported piece(JsonNode piece) {
    return new ContentAccount.Reported(
        piece.path("at").asString(""),
        piece.path("text").asString(""),
        MessageCodec.read(piece.path("reason").asString("{}")));
  }
}
