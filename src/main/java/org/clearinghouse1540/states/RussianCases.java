package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A Russian name of a State in the cases in which sentences have it: 'делегация Армении', 'в
 * Казахстане'. By the usual endings; a name of several words is left as it is, but for an adjective
 * with a noun.
 */
final class RussianCases {
  private RussianCases() {}

  static List<String> of(String name) {
    String[] words = name.split(" ");
    if (words.length == 1) {
      return noun(name);
    }
    List<String> forms = new ArrayList<>();
    if (words.length == 2 && words[0].endsWith("ая")) {
      String stem = words[0].substring(0, words[0].length() - 2);
      for (String noun : noun(words[1])) {
        forms.add(stem + "ой " + noun);
        forms.add(stem + "ую " + noun);
      }
    } else if (words.length == 2 && words[0].matches(".*(?:ые|ие)")) {
      String stem = words[0].substring(0, words[0].length() - 1);
      for (String noun : noun(words[1])) {
        forms.add(stem + "х " + noun);
        forms.add(stem + "м " + noun);
        forms.add(stem + "ми " + noun);
      }
    }
    return forms;
  }

  private static final Map<String, List<String>> HEADS =
      Map.ofEntries(
          head("Республика", "Республик", "и", "е", "у", "ой", "е"),
          head("Федерация", "Федераци", "и", "и", "ю", "ей", "и"),
          head("Конфедерация", "Конфедераци", "и", "и", "ю", "ей", "и"),
          head("Королевство", "Королевств", "а", "у", "о", "ом", "е"),
          head("Государство", "Государств", "а", "у", "о", "ом", "е"),
          head("Княжество", "Княжеств", "а", "у", "о", "ом", "е"),
          head("Герцогство", "Герцогств", "а", "у", "о", "ом", "е"),
          head("Содружество", "Содружеств", "а", "у", "о", "ом", "е"),
          head("Союз", "Союз", "а", "у", "", "ом", "е"),
          head("Султанат", "Султанат", "а", "у", "", "ом", "е"),
          head("Штаты", "Штат", "ов", "ам", "ы", "ами", "ах"),
          head("Эмираты", "Эмират", "ов", "ам", "ы", "ами", "ах"));
  private static final Map<String, List<String>> ADJECTIVES =
      Map.of(
          "ая", List.of("ой", "ой", "ую", "ой", "ой"),
          "ое", List.of("ого", "ому", "ое", "ым", "ом"),
          "ые", List.of("ых", "ым", "ые", "ыми", "ых"));

  private static Map.Entry<String, List<String>> head(
      String nominative, String stem, String... endings) {
    return Map.entry(nominative, with(stem, endings));
  }

  /**
   * A formal name in its cases: the kind of State and the adjectives before it change, what follows
   * stays as it is, 'Исламской Республики Иран'. Empty if the type is unknown.
   */
  static List<String> ofFormal(String name) {
    String[] words = name.split(" ");
    int head = 0;
    while (head < words.length && !HEADS.containsKey(words[head])) {
      head++;
    }
    List<String> heads =
        head < words.length ? HEADS.getOrDefault(words[head], List.of()) : List.of();
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      List<String> form = new ArrayList<>(List.of(words));
      form.set(head, heads.get(i));
      boolean known = true;
      for (int word = 0; word < head; word++) {
        String adjective = words[word];
        String stem = adjective.substring(0, Math.max(0, adjective.length() - 2));
        List<String> endings = ADJECTIVES.get(adjective.substring(stem.length()));
        known &= endings != null;
        form.set(word, endings == null ? adjective : stem + endings.get(i));
      }
      if (known) {
        forms.add(String.join(" ", form));
      }
    }
    return forms;
  }

  /**
   * The name of an organization in its cases: the kind of organization and the adjectives before it
   * change, 'Всемирной организации здравоохранения'. Empty if the kind is unknown.
   */
  static List<String> ofOrganization(String name) {
    String[] words = name.split(" ");
    int head = 0;
    while (head < words.length && endings(words[head]).isEmpty()) {
      head++;
    }
    if (head == words.length) {
      return List.of();
    }
    List<String> heads = endings(words[head]);
    List<String> forms = new ArrayList<>();
    for (int form = 0; form < heads.size(); form++) {
      List<String> declined = new ArrayList<>(List.of(words));
      declined.set(head, heads.get(form));
      for (int i = 0; i < head; i++) {
        List<String> adjective = adjective(words[i]);
        if (adjective.isEmpty()) {
          return List.of();
        }
        declined.set(i, adjective.get(form));
      }
      forms.add(String.join(" ", declined));
    }
    return forms;
  }

  // Genitive, dative, accusative, instrumental, prepositional.
  private static List<String> endings(String noun) {
    String plain = noun.toLowerCase(Locale.ROOT);
    String stem = noun.substring(0, Math.max(0, noun.length() - 1));
    if (plain.matches("организация|комиссия|ассоциация|конференция|академия|федерация")) {
      return with(stem, "и", "и", "ю", "ей", "и");
    }
    if (plain.matches("управление|объединение|отделение")) {
      return with(stem, "я", "ю", "е", "ем", "и");
    }
    if (plain.matches("агентство|сообщество|содружество|общество|партнерство")) {
      return with(stem, "а", "у", "о", "ом", "е");
    }
    if (plain.matches("группа|программа|инициатива")) {
      return with(stem, "ы", "е", "у", "ой", "е");
    }
    if (plain.equals("лига")) {
      return with(stem, "и", "е", "у", "ой", "е");
    }
    return plain.matches("союз|комитет|центр|институт|совет|фонд|режим|банк|форум|парламент")
        ? with(noun, "а", "у", "", "ом", "е")
        : List.of();
  }

  private static List<String> adjective(String word) {
    String stem = word.substring(0, Math.max(0, word.length() - 2));
    List<String> known = ADJECTIVES.getOrDefault(word.substring(stem.length()), List.of());
    if (!known.isEmpty() && !word.endsWith("ые")) {
      return with(stem, known.toArray(String[]::new));
    }
    if (word.endsWith("ий") || word.endsWith("ый")) {
      String before = word.endsWith("ый") ? "ы" : "и";
      boolean soft = word.endsWith("ий") && !stem.matches(".*[кгхжш]");
      return soft
          ? with(stem, "его", "ему", "ий", "им", "ем")
          : with(stem, "ого", "ому", word.substring(stem.length()), before + "м", "ом");
    }
    return List.of();
  }

  private static List<String> noun(String name) {
    String stem = name.substring(0, name.length() - 1);
    return switch (name.charAt(name.length() - 1)) {
      case 'я' -> stem.endsWith("и") ? with(stem, "и", "ю", "ей") : with(stem, "и", "е", "ю", "ей");
      case 'а' ->
          "гкхжшщч".indexOf(stem.charAt(stem.length() - 1)) >= 0
              ? with(stem, "и", "е", "у", "ой")
              : with(stem, "ы", "е", "у", "ой");
      case 'ь' -> with(stem, "и", "ью", "я", "ю", "ем", "е");
      case 'й' -> with(stem, "я", "ю", "ем", "е");
      case 'ы' -> with(stem, "", "ов", "ам", "ами", "ах");
      case 'о', 'е', 'и', 'у', 'э', 'ё', 'ю' -> List.of();
      default -> with(name, "а", "у", "ом", "е");
    };
  }

  private static List<String> with(String stem, String... endings) {
    List<String> forms = new ArrayList<>();
    for (String ending : endings) {
      forms.add(stem + ending);
    }
    return forms;
  }
}
