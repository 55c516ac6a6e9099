package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.obligations.FieldMark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values and citations as JSON, for the database, the journal and files. */
public final class FieldJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FieldJson() {}

  /** Citations as stored in the database. */
  static String citations(List<Citation> citations) {
    if (citations.isEmpty()) {
      return "[]";
    }
    return JSON.writeValueAsString(citations.stream().map(FieldJson::citation).toList());
  }

  static List<Citation> citations(String json) {
    if (json.equals("[]")) {
      return List.of();
    }
    List<Citation> citations = new ArrayList<>();
    JSON.readTree(json).forEach(jsonNode -> citations.add(citation(jsonNode)));
    return citations;
  }

  /** Sources as a State wrote them, as stored in the database. */
  static String named(List<WrittenCitation> named) {
    return JSON.writeValueAsString(named);
  }

  /** The sources that {@link #named(List)} wrote. */
  static List<WrittenCitation> named(String json) {
    return JSON.readTree(json)
        .valueStream()
        .map(
            node ->
                new WrittenCitation(
                    node.path("title").asString(""),
                    node.path("places").valueStream().map(JsonNode::asString).toList(),
                    node.path("address").asString("")))
        .toList();
  }

  /** A citation by the names of its parts, without empty parts. */
  static Map<String, Object> citation(Citation citation) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("document", citation.document());
    if (!citation.places().isEmpty()) {
      out.put("places", citation.places());
    }
    put(out, "passage", citation.passage());
    put(out, "language", citation.language());
    if (citation.unofficial()) {
      out.put("unofficial", true);
    }
    if (!citation.supports().isEmpty()) {
      out.put("supports", citation.supports());
    }
    put(out, "says", citation.says());
    return out;
  }

  static Citation citation(JsonNode node) {
    return new Citation(
        node.path("document").asLong(0),
        node.path("places").valueStream().map(JsonNode::asString).toList(),
        node.path("passage").asString(""),
        node.path("language").asString(""),
        node.path("unofficial").asBoolean(false),
        node.path("supports").valueStream().map(JsonNode::asString).toList(),
        node.path("says").asString(""));
  }

  /** A value by the names of its parts, without empty parts. */
  static Map<String, Object> content(FieldValue content) {
    Map<String, Object> out = new LinkedHashMap<>();
    put(out, "mark", content.mark().code());
    put(out, "words", content.words());
    if (!content.citations().isEmpty()) {
      out.put("citations", content.citations().stream().map(FieldJson::citation).toList());
    }
    put(out, "decision", content.decision());
    return out;
  }

  /** A value as one text. */
  static String text(FieldValue content) {
    return JSON.writeValueAsString(content(content));
  }

  /** The value that {@link #text(FieldValue)} wrote. */
  static FieldValue value(String json) {
    return content(JSON.readTree(json));
  }

  static FieldValue content(JsonNode node) {
    List<Citation> citations = new ArrayList<>();
    node.path("citations").forEach(jsonNode -> citations.add(citation(jsonNode)));
    return new FieldValue(
        FieldMark.find(node.path("mark").asString("")).orElse(FieldMark.NOTHING_RECORDED),
        node.path("words").asString(""),
        citations,
        node.path("decision").asString(""));
  }

  /** All values of a matrix as one text. */
  public static String contents(Map<FieldKey, FieldValue> contents) {
    ObjectNode all = JSON.createObjectNode();
    contents.forEach((key, content) -> all.set(key.name(), JSON.valueToTree(content(content))));
    return all.toString();
  }

  /** The values that {@link #contents(Map)} wrote. */
  public static Map<FieldKey, FieldValue> contents(String json) {
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    JSON.readTree(json)
        .properties()
        .forEach(
            property -> contents.put(FieldKey.of(property.getKey()), content(property.getValue())));
    return contents;
  }

  private static void put(Map<String, Object> out, String name, String text) {
    if (!text.isEmpty()) {
      out.put(name, text);
    }
  }
}
