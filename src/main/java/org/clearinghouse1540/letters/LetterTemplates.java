package org.clearinghouse1540.letters;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.StatePhrases;
import org.springframework.stereotype.Component;

/**
 * The types of letters and their texts as data: who receives each type, the opening and closing of
 * each form, the name, title and body of each type in six languages.
 */
@Component
public final class LetterTemplates {
  private static final String FOLDER = "letters/data/";
  // A party is named in one of two places of a sentence: {requester}, or {ofrequester} as
  // possessor.
  private static final List<String> PARTIES = List.of("requester", "addressee");
  private static final List<String> PARTS = List.of("name.", "title.", "body.");

  // Follows a name of the other direction, so that a number after it does not join it. A letter is
  // edited in a form, where isolating characters would be in the way.
  private static final String RIGHT_TO_LEFT = "\u200F";
  private static final String LEFT_TO_RIGHT = "\u200E";

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private final Map<String, LetterRecipient> recipients = new LinkedHashMap<>();
  private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

  /** Reads the files; an invalid one stops the start with {@code file:line}. */
  public LetterTemplates(Definitions definitions) {
    for (Table.Row row : definitions.read(FOLDER + "letters.csv").rows()) {
      LetterRecipient recipient =
          LetterRecipient.find(row.require("recipient"))
              .orElseThrow(() -> row.wrong("there is no recipient " + row.get("recipient")));
      if (recipients.put(row.require("letter"), recipient) != null) {
        throw row.wrong("the letter " + row.get("letter") + " is listed twice");
      }
    }
    for (Language language : Language.values()) {
      words.put(language, words(definitions.read(FOLDER + "letters_" + language.code() + ".csv")));
    }
  }

  private Map<String, String> words(Table table) {
    Map<String, String> found = new HashMap<>();
    for (Table.Row row : table.rows()) {
      String key = row.require("key");
      boolean known =
          LetterForm.find(key.replaceFirst("^(opening|closing)\\.", "")).isPresent()
              || PARTS.stream()
                  .anyMatch(
                      part ->
                          key.startsWith(part)
                              && recipients.containsKey(key.substring(part.length())));
      if (!known) {
        throw row.wrong(key + " belongs to no letter and no form of letters");
      }
      if (found.put(key, row.require("words")) != null) {
        throw row.wrong("the key " + key + " is listed twice");
      }
    }
    requireAll(table, found);
    return found;
  }

  private void requireAll(Table table, Map<String, String> found) {
    for (LetterForm form : LetterForm.values()) {
      require(table, found, "opening." + form.key());
      require(table, found, "closing." + form.key());
    }
    for (String letter : recipients.keySet()) {
      PARTS.forEach(part -> require(table, found, part + letter));
    }
  }

  private static void require(Table table, Map<String, String> found, String key) {
    if (!found.containsKey(key)) {
      throw new Table.WrongDefinition(table.file() + ":1: " + key + " is missing");
    }
  }

  /** The keys of the types of letters. */
  public List<String> keys() {
    return recipients.keySet().stream().sorted().toList();
  }

  public boolean has(String template) {
    return recipients.containsKey(template);
  }

  /** To whom letters of a type are sent. */
  public LetterRecipient recipient(String template) {
    LetterRecipient recipient = recipients.get(template);
    if (recipient == null) {
      throw new IllegalArgumentException("no letter " + template);
    }
    return recipient;
  }

  /** The name of a type of letters. */
  public String name(Language language, String template) {
    return get(language, "name." + template);
  }

  String title(Language language, String template) {
    return get(language, "title." + template);
  }

  /** The whole letter; a placeholder without a value stays visible, for a person to fill in. */
  String body(Language language, String template, LetterForm form, Map<String, String> values) {
    Map<String, String> marked = new HashMap<>(values);
    for (String party : PARTIES) {
      Optional.ofNullable(values.get(party))
          .filter(name -> !name.isBlank())
          .ifPresent(
              name -> marked.putIfAbsent("of" + party, StatePhrases.ofOther(name, language)));
    }
    boolean rightToLeft = language.direction().equals("rtl");
    marked.replaceAll(
        (key, value) ->
            Isolated.name(value, language).equals(value)
                ? value
                : value + (rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT));
    return String.join(
        "\n\n",
        fill(get(language, "opening." + form.key()), marked),
        fill(get(language, "body." + template), marked),
        fill(get(language, "closing." + form.key()), marked));
  }

  private String get(Language language, String key) {
    String found = words.getOrDefault(language, Map.of()).get(key);
    if (found == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return found;
  }

  private static String open(String place) {
    String party = place.replaceFirst("^of", "");
    return "[" + (PARTIES.contains(party) ? party : place) + "]";
  }

  private static String fill(String words, Map<String, String> values) {
    Matcher place = PLACE.matcher(words.replace(" | ", "\n\n"));
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      String value = values.getOrDefault(place.group(1), "");
      place.appendReplacement(
          filled, Matcher.quoteReplacement(value.isBlank() ? open(place.group(1)) : value));
    }
    return place.appendTail(filled).toString();
  }
}
