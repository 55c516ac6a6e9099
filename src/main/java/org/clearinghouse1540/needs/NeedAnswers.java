package org.clearinghouse1540.needs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers of a State in the request form, by the key of the field. A field of several choices
 * has their keys with blanks between them.
 */
public record NeedAnswers(Map<String, String> byField) {
  static final NeedAnswers NONE = new NeedAnswers(Map.of());

  /** The value of the field {@code specificity} for a declared interest without a specific item. */
  static final String NOT_YET_SPECIFIC = "not-yet";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_TITLE = 140;

  /** The fields that contain keys of a list, not words. */
  private static final Set<String> LISTS = Set.of("subject-area", "kind", "weapons", "paragraphs");

  public NeedAnswers {
    byField = Map.copyOf(byField);
  }

  /** The text of a field, or empty. */
  public String get(String field) {
    return byField.getOrDefault(field, "");
  }

  /** The keys in a field of several choices. */
  public List<String> list(String field) {
    return get(field).isEmpty() ? List.of() : Arrays.asList(get(field).split("\\s+"));
  }

  /** The selected types of assistance. */
  List<AssistanceType> types() {
    return list("kind").stream().flatMap(key -> AssistanceType.find(key).stream()).toList();
  }

  /** Whether the State declares an interest and does not yet ask for a specific item. */
  public boolean isNotYetSpecific() {
    return list("specificity").contains(NOT_YET_SPECIFIC);
  }

  /** These answers with another value of a field; an empty value removes it. */
  NeedAnswers with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(byField);
    more.put(field, value);
    more.values().removeIf(String::isEmpty);
    return new NeedAnswers(more);
  }

  /** The text in which a subject may be named. */
  String words() {
    return String.join("\n", get("title"), get("detail"), get("objective")).strip();
  }

  /** The title of the need, or the beginning of its description. */
  public Optional<String> title() {
    String first = get("title").isEmpty() ? get("detail") : get("title");
    String line = first.lines().findFirst().orElse("").strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE - 1) + "…" : line);
  }

  static boolean isList(String field) {
    return LISTS.contains(field);
  }

  String json() {
    return JSON.writeValueAsString(byField);
  }

  static NeedAnswers ofJson(String json) {
    return new NeedAnswers(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
  }
}
