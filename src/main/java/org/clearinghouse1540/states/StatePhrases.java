package org.clearinghouse1540.states;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The name of a State inside a sentence: with its article, as in “the Republic of Angola”, and as a
 * possessor, as in “of the Republic of Angola”, “de la République d’Angola” or “Республики Ангола”.
 */
@Component
public final class StatePhrases {
  private static final String NAMES = "states/data/state_names_unterm.csv";
  private static final String GENITIVES = "states/data/state_names_genitive_ru.csv";
  private static final Pattern FRENCH_VOWEL = Pattern.compile("(?i)[aeiouyàâäéèêëîïôöùûüœæ].*");
  private static final Pattern ADJECTIVE = Pattern.compile("(.*?)(ая|яя|ое|ее|ые|ие|ый|ой)");
  private static final Map<String, String> ADJECTIVES =
      Map.of(
          "ая", "ой", "яя", "ей", "ое", "ого", "ее", "его", "ые", "ых", "ие", "их", "ый", "ого",
          "ой", "ого");
  private static final Map<String, String> HEADS = heads();

  private final Map<String, Table.Row> names = new LinkedHashMap<>();
  private final Map<String, String> genitives = new HashMap<>();

  /** Reads the definition files; a wrong one stops the start with {@code file:line}. */
  public StatePhrases() {
    for (Table.Row row : Table.fromData(NAMES).rows()) {
      names.put(row.require("iso3"), row);
    }
    for (Table.Row row : Table.fromData(GENITIVES).rows()) {
      if (!names.containsKey(row.require("iso3"))) {
        throw row.wrong("there is no State with the code " + row.get("iso3"));
      }
      genitives.put(row.get("iso3"), row.require("genitive"));
    }
  }

  private static Map<String, String> heads() {
    Map<String, String> heads = new HashMap<>();
    for (String word : "Республика Федерация Конфедерация".split(" ")) {
      heads.put(word, word.substring(0, word.length() - 1) + "и");
    }
    for (String word :
        "Королевство Государство государство Княжество Содружество Герцогство".split(" ")) {
      heads.put(word, word.substring(0, word.length() - 1) + "а");
    }
    for (String word : "Союз Султанат Престол".split(" ")) {
      heads.put(word, word + "а");
    }
    heads.put("Штаты", "Штатов");
    heads.put("Эмираты", "Эмиратов");
    return heads;
  }

  /** The formal name with its article, as the subject of a sentence; another name as it is. */
  public String name(String code, String asReceived, Language language) {
    return formal(code, language).orElse(asReceived);
  }

  /**
   * The name as a possessor.
   *
   * @param code the code of the State; empty or unknown for an organization or an invented State
   * @param asReceived the name to use where the register has none
   */
  public String of(String code, String asReceived, Language language) {
    return formal(code, language)
        .map(
            name ->
                switch (language) {
                  case EN -> "of " + name;
                  case FR -> french(name);
                  case ES -> spanish(name);
                  case RU ->
                      Optional.ofNullable(genitives.get(code)).orElseGet(() -> russian(name));
                  case AR -> arabic(name);
                  case ZH -> name;
                })
        .orElseGet(() -> ofOther(asReceived, language));
  }

  /**
   * The name of an organization or of an invented State as a possessor. A foreign name is not
   * declined: a word before it takes the ending.
   */
  public static String ofOther(String name, Language language) {
    boolean state = InventedParties.isState(name);
    return switch (language) {
      case EN -> "of " + name;
      case FR -> french(name);
      case ES -> spanish(name);
      case RU -> (state ? "государства " : "организации ") + name;
      case AR -> (state ? "لدولة " : "لمنظمة ") + name;
      case ZH -> name;
    };
  }

  private Optional<String> formal(String code, Language language) {
    return Optional.ofNullable(names.get(code))
        .map(
            row ->
                row.require("formal_" + language.code())
                    .replace("*", "")
                    .strip()
                    .replace('\'', '’'));
  }

  private static String french(String name) {
    if (name.startsWith("le ")) {
      return "du " + name.substring(3);
    }
    if (name.startsWith("les ")) {
      return "des " + name.substring(4);
    }
    if (name.startsWith("la ") || name.startsWith("l’")) {
      return "de " + name;
    }
    return FRENCH_VOWEL.matcher(name).matches() ? "d’" + name : "de " + name;
  }

  private static String spanish(String name) {
    return name.startsWith("el ") ? "del " + name.substring(3) : "de " + name;
  }

  private static String arabic(String name) {
    return name.startsWith("ال") ? "لل" + name.substring(2) : "ل" + name;
  }

  // Adjectives and the first noun take the ending; the proper name after them stays as it is.
  private static String russian(String name) {
    String[] words = name.split(" ");
    for (int at = 0; at < words.length; at++) {
      String head = HEADS.get(words[at]);
      if (head != null) {
        words[at] = head;
        return String.join(" ", words);
      }
      Matcher adjective = ADJECTIVE.matcher(words[at]);
      if (!adjective.matches()) {
        return "государства " + name;
      }
      words[at] = adjective.group(1) + ADJECTIVES.getOrDefault(adjective.group(2), "");
    }
    return "государства " + name;
  }
}
