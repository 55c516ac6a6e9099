package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.sources.CitedDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses a copy in JSON, as {@code docs/matrix.schema.json} describes it. All or nothing. Pure. */
final class JsonCopyParser {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ProblemCollector problems = new ProblemCollector();
  private final JsonNode copy;

  private JsonCopyParser(JsonNode copy) {
    this.copy = copy;
  }

  /**
   * Parses a file.
   *
   * @throws BadInput with all problems, each with its place
   */
  static ImportProposal read(byte[] content, List<FormVersion> forms) {
    return new JsonCopyParser(tree(content)).read(forms);
  }

  /** The name of the State in a copy. */
  static String name(byte[] content) {
    return tree(content).path("name").asString("");
  }

  private static JsonNode tree(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
      throw BadInput.of("file", "exchange.refused.json", line);
    }
  }

  private ImportProposal read(List<FormVersion> forms) {
    String version = copy.path("form").asString("");
    FormVersion form =
        forms.stream()
            .filter(known -> known.version().equals(version))
            .findFirst()
            .orElseThrow(() -> BadInput.of("file", "exchange.refused.version", version));
    Map<Long, CitedDocument> documents = documents();
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    FormFields fields = FormFields.of(form);
    int index = 0;
    for (JsonNode node : copy.path("fields")) {
      FieldKey key = new FieldKey(node.path("row").asString(""), node.path("column").asString(""));
      problems
          .parse(
              "fields[" + index++ + "]",
              () -> {
                FieldValue value = value(node, documents);
                fields.check(key, value);
                return value;
              })
          .ifPresent(value -> contents.put(key, value));
    }
    problems.check();
    return new ImportProposal(
        copy.path("state").asString(""),
        form,
        CopyStatus.find(copy.path("status").asString("")),
        contents,
        documents,
        List.of(),
        JsonAccount.of(copy));
  }

  private static FieldValue value(JsonNode node, Map<Long, CitedDocument> documents) {
    List<Citation> citations = new ArrayList<>();
    for (JsonNode citation : node.path("citations")) {
      citations.add(citation(citation, documents));
    }
    String mark = node.path("mark").asString("");
    return new FieldValue(
        FieldMark.find(mark).orElseThrow(() -> BadInput.of("mark", "exchange.refused.mark", mark)),
        node.path("words").asString(""),
        citations,
        node.path("decision").asString(""));
  }

  private static Citation citation(JsonNode node, Map<Long, CitedDocument> documents) {
    long document = number(node.path("source").asString(""));
    if (!documents.containsKey(document)) {
      throw BadInput.of("source", "exchange.refused.unlisted", document);
    }
    return new Citation(
        document,
        places(node),
        node.path("passage").asString(""),
        node.path("language").asString(""),
        node.path("unofficial").asBoolean(false),
        node.path("supports").valueStream().map(JsonNode::asString).toList(),
        node.path("says").asString(""));
  }

  // Copies of earlier releases have an article and a page.
  private static List<String> places(JsonNode node) {
    List<String> places = new ArrayList<>();
    node.path("places").forEach(place -> places.add(place.asString("")));
    String article = node.path("article").asString("");
    String page = node.path("page").asString("");
    places.add(article.isBlank() ? "" : "art. " + article);
    places.add(page.isBlank() ? "" : "p. " + page);
    return places;
  }

  private static long number(String source) {
    if (!source.matches("S\\d{1,6}")) {
      throw BadInput.of("source", "exchange.refused.number");
    }
    return Long.parseLong(source.substring(1));
  }

  private Map<Long, CitedDocument> documents() {
    Map<Long, CitedDocument> documents = new LinkedHashMap<>();
    int index = 0;
    for (JsonNode node : copy.path("sources")) {
      problems
          .parse("sources[" + index++ + "]", () -> document(node))
          .ifPresent(document -> documents.put(document.id(), document));
    }
    return documents;
  }

  private static CitedDocument document(JsonNode node) {
    return new CitedDocument(
        number(node.path("source").asString("")),
        node.path("common").asString("").isEmpty() ? "own" : "",
        node.path("symbol").asString(""),
        node.path("title").asString(""),
        node.path("language").asString(""),
        node.path("address").asString(""),
        node.path("archived").asString(""),
        node.path("archived_on").asString(""),
        node.path("issued_on").asString(""),
        node.path("repealed").asString(""));
  }
}
