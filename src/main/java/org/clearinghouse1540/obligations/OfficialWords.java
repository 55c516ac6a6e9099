package org.clearinghouse1540.obligations;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.MessageCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of a form that an official copy has, in one language.
 *
 * @param version the version of the form
 * @param source the name of the file
 * @param words the words by key: the key of a row or part, {@code PART/COLUMN} for a column, {@code
 *     preamble.N} or {@code legend.CODE}
 * @param uncertain keys of words whose place is only likely; a person must choose them one by one
 * @param reports passages of the copy that are none of these words
 */
public record OfficialWords(
    String version,
    Language language,
    String source,
    Map<String, String> words,
    Set<String> uncertain,
    List<Message> reports) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public OfficialWords {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    uncertain = Set.copyOf(uncertain);
    reports = List.copyOf(reports);
  }

  String toJson() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("version", version);
    values.put("language", language.code());
    values.put("source", source);
    values.put("words", words);
    values.put("uncertain", uncertain);
    values.put("reports", MessageCodec.writeAll(reports));
    return JSON.writeValueAsString(values);
  }

  static OfficialWords ofJson(String json) {
    JsonNode node = JSON.readTree(json);
    Map<String, String> words = new LinkedHashMap<>();
    node.path("words")
        .properties()
        .forEach(word -> words.put(word.getKey(), word.getValue().asString("")));
    return new OfficialWords(
        node.path("version").asString(""),
        Language.find(node.path("language").asString("")).orElseThrow(),
        node.path("source").asString(""),
        words,
        node.path("uncertain")
            .valueStream()
            .map(key -> key.asString(""))
            .collect(Collectors.toSet()),
        MessageCodec.readAll(node.path("reports").asString("[]")));
  }
}
