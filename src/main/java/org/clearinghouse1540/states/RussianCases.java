package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.List;

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
