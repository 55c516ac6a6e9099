package org.clearinghouse1540.packets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The title, the instructions and the seal of a packet.
 *
 * @param name the name of the State
 * @param language the language of its instructions
 * @param labels the language of its rows and columns, as its code
 */
record PacketCover(String name, String seal, Language language, String labels) {
  private static final List<String> INSTRUCTIONS =
      List.of("packets.lead", "packets.how.mark", "packets.how.source", "packets.how.empty");

  /** The title. */
  String title() {
    return Texts.get(language, "packets.of", name);
  }

  /** The direction of its rows and columns. */
  String labelDirection() {
    return Language.find(labels).map(Language::direction).orElse("ltr");
  }

  /** The instructions, one sentence or more in each. */
  List<String> instructions() {
    return instructions(language);
  }

  private static List<String> instructions(Language language) {
    return INSTRUCTIONS.stream().map(key -> Texts.get(language, key)).toList();
  }

  /** The instructions and headings that the program writes, in all languages. */
  static Set<String> ownTexts() {
    return Arrays.stream(Language.values())
        .flatMap(
            language -> {
              List<String> texts = new ArrayList<>(instructions(language));
              texts.add(Texts.get(language, "packets.contents"));
              return texts.stream();
            })
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
