package org.clearinghouse1540.letters;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The words of letters as data: openings and closings by form, titles and bodies by letter. */
@Component
public final class LetterTemplates {
  /** To whom a letter speaks. */
  public static final List<String> FORMS = List.of("mission", "state", "organization", "members");

  // After a name in Latin letters, so that a number behind it does not join it.
  private static final String RIGHT_TO_LEFT = "\u200F";

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

  /** Reads the six files; a wrong one stops the start with {@code file:line}. */
  public LetterTemplates() {
    for (Language language : Language.values()) {
      Map<String, String> of = new HashMap<>();
      for (Table.Row row :
          Table.fromData("letters/data/letters_" + language.code() + ".csv").rows()) {
        if (of.put(row.require("key"), row.require("words")) != null) {
          throw row.wrong("the key stands twice");
        }
      }
      words.put(language, of);
    }
    for (Language language : Language.values()) {
      if (!of(language).keySet().equals(of(Language.EN).keySet())) {
        throw new IllegalStateException(
            "letters_" + language.code() + ".csv has other keys than letters_en.csv");
      }
    }
  }

  /** The keys of the letters. */
  public List<String> keys() {
    return of(Language.EN).keySet().stream()
        .filter(key -> key.startsWith("body."))
        .map(key -> key.substring("body.".length()))
        .sorted()
        .toList();
  }

  String title(Language language, String template) {
    return get(language, "title." + template);
  }

  /** The whole letter; a place that has no value stays visible, for a person to fill in. */
  String body(Language language, String template, String form, Map<String, String> values) {
    Map<String, String> marked = new HashMap<>(values);
    if (language.direction().equals("rtl")) {
      marked.replaceAll((key, value) -> value.isBlank() ? value : value + RIGHT_TO_LEFT);
    }
    return String.join(
        "\n\n",
        fill(get(language, "opening." + form), marked),
        fill(get(language, "body." + template), marked),
        fill(get(language, "closing." + form), marked));
  }

  private Map<String, String> of(Language language) {
    return words.getOrDefault(language, Map.of());
  }

  private String get(Language language, String key) {
    String found = of(language).get(key);
    if (found == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return found;
  }

  private static String fill(String words, Map<String, String> values) {
    Matcher place = PLACE.matcher(words.replace(" | ", "\n\n"));
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String value = values.getOrDefault(place.group(1), "");
      place.appendReplacement(
          filled, Matcher.quoteReplacement(value.isBlank() ? "[" + place.group(1) + "]" : value));
    }
    return place.appendTail(filled).toString();
  }
}
