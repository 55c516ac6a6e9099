package org.clearinghouse1540.matrix;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearinghouse1540.sources.CitedDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of a matrix at a moment, with the documents that it cites as they were then.
 *
 * @param contents the fields that are not empty
 * @param cited the documents by their number
 */
public record MatrixContent(Map<FieldKey, FieldValue> contents, Map<Long, CitedDocument> cited) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public MatrixContent {
    contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    cited = Map.copyOf(cited);
  }

  /** The numbers of the documents that values cite. */
  static Set<Long> documents(Collection<FieldValue> values) {
    return values.stream()
        .flatMap(value -> value.citations().stream())
        .map(Citation::document)
        .collect(Collectors.toSet());
  }

  /** The content with other values of some fields, and the documents that these cite. */
  MatrixContent with(Map<FieldKey, FieldValue> changed, Map<Long, CitedDocument> documents) {
    Map<FieldKey, FieldValue> all = new LinkedHashMap<>(contents);
    all.putAll(changed);
    all.values().removeIf(FieldValue::isNothing);
    Map<Long, CitedDocument> known = new LinkedHashMap<>(documents);
    known.putAll(cited);
    return new MatrixContent(all, known);
  }

  /** The content with the documents of another one as well, where it does not have them. */
  public MatrixContent citing(MatrixContent other) {
    return new MatrixContent(contents, with(Map.of(), other.cited()).cited());
  }

  /** The content as one text. */
  String json() {
    return "{\"fields\":"
        + FieldJson.contents(contents)
        + ",\"documents\":"
        + JSON.writeValueAsString(cited.values())
        + "}";
  }

  /** The documents as one text, in the order of their numbers. */
  String documents() {
    return JSON.writeValueAsString(new TreeMap<>(cited).values());
  }

  /** The content that {@link #json()} wrote. */
  static MatrixContent of(String json) {
    JsonNode all = JSON.readTree(json);
    Map<Long, CitedDocument> cited = new LinkedHashMap<>();
    all.path("documents")
        .forEach(
            node -> {
              CitedDocument document = JSON.treeToValue(node, CitedDocument.class);
              cited.put(document.id(), document);
            });
    return new MatrixContent(FieldJson.contents(all.path("fields").toString()), cited);
  }
}
