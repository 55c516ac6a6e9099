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

/** Reads a copy in JSON, as {@code docs/matrix.schema.json} describes it. All or nothing. Pure. */
final class JsonCopyParser {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonCopyParser() {}

  /**
   * Reads a file.
   *
   * @throws BadInput with all that is wrong, each with its place
   */
  static ImportProposal read(byte[] content, List<FormVersion> forms) {
    JsonNode all;
    try {
      all = JSON.readTree(content);
    } catch (JacksonException broken) {
      throw new BadInput(
          "file",
          "This is no JSON at line "
              + (broken.getLocation() == null ? 1 : broken.getLocation().getLineNr())
              + "; look at the sign before it.");
    }
    String version = all.path("form").asString("");
    FormVersion form =
        forms.stream()
            .filter(formVersion -> formVersion.version().equals(version))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInput(
                        "file",
                        "form: there is no generation of the form named “" + version + "”."));
    List<String> problems = new ArrayList<>();
    Map<Long, CitedDocument> documents = documents(all.path("sources"), problems);
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    FormFields fields = FormFields.of(form);
    int at = 0;
    for (JsonNode node : all.path("fields")) {
      String place = "fields[" + at++ + "]";
      try {
        FieldKey key =
            new FieldKey(node.path("row").asString(""), node.path("column").asString(""));
        FieldValue value = value(node, documents);
        fields.check(key, value);
        contents.put(key, value);
      } catch (BadInput bad) {
        problems.add(place + ": " + bad.sentence());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInput("file", problems);
    }
    return new ImportProposal(all.path("state").asString(""), form, contents, documents, List.of());
  }

  private static FieldValue value(JsonNode node, Map<Long, CitedDocument> documents) {
    List<Citation> citations = new ArrayList<>();
    for (JsonNode jsonNode : node.path("citations")) {
      long document = number(jsonNode.path("source").asString(""));
      if (!documents.containsKey(document)) {
        throw new BadInput("source", "the source S" + document + " is not listed.");
      }
      citations.add(
          new Citation(
              document,
              jsonNode.path("article").asString(""),
              jsonNode.path("page").asString(""),
              jsonNode.path("passage").asString(""),
              jsonNode.path("language").asString(""),
              jsonNode.path("unofficial").asBoolean(false),
              jsonNode.path("supports").valueStream().map(JsonNode::asString).toList(),
              jsonNode.path("says").asString("")));
    }
    String mark = node.path("mark").asString("");
    return new FieldValue(
        FieldMark.find(mark)
            .orElseThrow(() -> new BadInput("mark", "“" + mark + "” is none of X, ? and NA.")),
        node.path("words").asString(""),
        citations,
        node.path("decision").asString(""));
  }

  private static long number(String source) {
    if (!source.matches("S\\d{1,6}")) {
      throw new BadInput("source", "a source is numbered S1, S2 and so on.");
    }
    return Long.parseLong(source.substring(1));
  }

  private static Map<Long, CitedDocument> documents(JsonNode sources, List<String> problems) {
    Map<Long, CitedDocument> documents = new LinkedHashMap<>();
    int at = 0;
    for (JsonNode node : sources) {
      String place = "sources[" + at++ + "]";
      try {
        long id = number(node.path("source").asString(""));
        documents.put(
            id,
            new CitedDocument(
                id,
                node.path("common").asString("").isEmpty() ? "own" : "",
                node.path("symbol").asString(""),
                node.path("title").asString(""),
                node.path("language").asString(""),
                node.path("address").asString(""),
                node.path("archived").asString(""),
                node.path("archived_on").asString(""),
                node.path("issued_on").asString(""),
                node.path("repealed").asString("")));
      } catch (BadInput bad) {
        problems.add(place + ": " + bad.sentence());
      }
    }
    return documents;
  }
}
