package org.clearinghouse1540.exchange;

import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.databind.JsonNode;

/**
 * The account of a copy in JSON: each value at the top, each field and each source is a piece, and
 * so is each property that the schema does not have, which is reported.
 */
final class JsonAccount {
  private static final Set<String> TOP = Set.of("state", "name", "form", "status", "day");
  private static final Set<String> FIELD =
      Set.of("row", "column", "mark", "words", "citations", "decision");
  private static final Set<String> CITATION =
      Set.of(
          "source",
          "places",
          "article",
          "page",
          "passage",
          "language",
          "unofficial",
          "supports",
          "says");
  private static final Set<String> SOURCE = Set.copyOf(DataCopyWriter.SOURCE_HEAD);

  private final ContentAccount.Builder account = new ContentAccount.Builder();

  private JsonAccount() {}

  static ContentAccount of(JsonNode copy) {
    JsonAccount json = new JsonAccount();
    json.read(copy);
    return json.account.build();
  }

  private void read(JsonNode copy) {
    for (Map.Entry<String, JsonNode> property : copy.properties()) {
      if (TOP.contains(property.getKey())) {
        account.place();
      } else if (!property.getKey().equals("fields") && !property.getKey().equals("sources")) {
        report(property.getKey(), property.getValue());
      }
    }
    int index = 0;
    for (JsonNode field : copy.path("fields")) {
      String at = "fields[" + index++ + "]";
      account.place();
      unknown(at, field, FIELD);
      int number = 0;
      for (JsonNode citation : field.path("citations")) {
        unknown(at + ".citations[" + number++ + "]", citation, CITATION);
      }
    }
    index = 0;
    for (JsonNode source : copy.path("sources")) {
      account.place();
      unknown("sources[" + index++ + "]", source, SOURCE);
    }
  }

  private void unknown(String at, JsonNode node, Set<String> known) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!known.contains(property.getKey())) {
        report(at + "." + property.getKey(), property.getValue());
      }
    }
  }

  private void report(String at, JsonNode value) {
    account.report(at, value.toString(), Message.of("exchange.unrecognized.piece"));
  }
}
