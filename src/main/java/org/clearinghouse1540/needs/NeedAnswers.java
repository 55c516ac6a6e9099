package org.clearinghouse1540.needs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a State wrote into the form, by the key of the field. Several keys in one field stand with a
 * blank between them.
 */
public record NeedAnswers(Map<String, String> byField) {
  static final NeedAnswers NONE = new NeedAnswers(Map.of());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 20_000;

  /** The fields that hold keys of a list, not words. */
  private static final Set<String> LISTS = Set.of("subject-area", "kind", "weapons", "paragraphs");

  public NeedAnswers {
    byField = Map.copyOf(byField);
  }

  /**
   * What a form held; fields that the form does not have are left out.
   *
   * @throws BadInput if a field is too long
   */
  static NeedAnswers of(Map<String, List<String>> typed, RequestTemplate form) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (RequestTemplate.Field field : form.fields()) {
      List<String> values = typed.getOrDefault(field.key(), List.of());
      String value = String.join(" ", values).strip();
      if (value.length() > MOST) {
        throw new BadInput(field.key(), "Write at most 20,000 characters in one field.");
      }
      if (!value.isEmpty() && !field.personal()) {
        answers.put(field.key(), value);
      }
    }
    for (String extra : List.of("title", "people")) {
      String value = String.join(" ", typed.getOrDefault(extra, List.of())).strip();
      if (value.length() > 300) {
        throw new BadInput(extra, "Write at most 300 characters here.");
      }
      if (!value.isEmpty()) {
        answers.put(extra, value);
      }
    }
    return new NeedAnswers(answers);
  }

  /** The words of a field; empty where it was left out. */
  public String get(String field) {
    return byField.getOrDefault(field, "");
  }

  /** The keys of a field that holds several. */
  public List<String> list(String field) {
    return get(field).isEmpty() ? List.of() : Arrays.asList(get(field).split("\\s+"));
  }

  /** Whether a key was chosen in a field that holds several. */
  public boolean has(String field, String key) {
    return list(field).contains(key);
  }

  NeedAnswers with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(byField);
    more.put(field, value);
    return new NeedAnswers(more);
  }

  /** All words in which a subject may be named. */
  String words() {
    return String.join("\n", get("title"), get("detail"), get("objective")).strip();
  }

  /** What the draft is called: its title, or the beginning of what is wanted. */
  Optional<String> title() {
    String first = get("title").isEmpty() ? get("detail") : get("title");
    String line = first.lines().findFirst().orElse("").strip();
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(line.length() > 140 ? line.substring(0, 139) + "…" : line);
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
