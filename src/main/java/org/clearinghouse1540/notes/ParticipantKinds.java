package org.clearinghouse1540.notes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.PlainLetters;
import org.clearinghouse1540.states.Organization;

/**
 * The kinds of participants, by the words of the label of their group. Under a label that names
 * several kinds, such as 'civil society and private sector', only the name of a participant tells
 * its kind. Pure.
 */
final class ParticipantKinds {
  // 'Other States' is a list of States, 'Other' alone is not.
  private static final List<String> ORDER =
      List.of("committee", "industry", "academia", "organization", "state");
  private static final Set<String> APART = Set.of("industry", "academia", "organization");
  private static final Pattern FIRST_AND = Pattern.compile(" (?:and|et|y|e|и) | و|[,،、;/&]|和|与|及");

  private ParticipantKinds() {}

  /** Returns the kind of participants in a group, by the words of its label. */
  static String of(String label) {
    return ORDER.stream().filter(kind -> matches(label, kind)).findFirst().orElse("other");
  }

  /** Whether a label means other participants. */
  static boolean isOther(String label) {
    return matches(label, "other");
  }

  /** Whether the words of a label name a kind of participants, or the others. */
  static boolean isKnown(String label) {
    return !of(label).equals("other") || isOther(label);
  }

  /** Returns the kind of a known organization in a group. */
  static String ofBody(Organization body, String label) {
    if (body.acronym().startsWith("1540")) {
      return "committee";
    }
    String kind = of(label);
    return (kind.equals("academia") || kind.equals("industry")) && !isMixed(label)
        ? kind
        : "organization";
  }

  /** Returns the kind of a participant whose name is not known. */
  static String ofName(String name, String label) {
    String kind = of(label);
    if (!APART.contains(kind) || !isMixed(label)) {
      return kind;
    }
    return List.of("academia-name", "industry-name").stream()
        .filter(words -> matches(name, words))
        .map(words -> words.replace("-name", ""))
        .findFirst()
        .orElse("other");
  }

  // Labels are joined by 'and' and commas: each part may name another kind.
  private static boolean isMixed(String label) {
    Set<String> kinds = new LinkedHashSet<>();
    for (String part : FIRST_AND.split(label)) {
      String kind = of(part);
      if (APART.contains(kind) || isOther(part) && !kind.equals("state")) {
        kinds.add(kind);
      }
    }
    return kinds.size() > 1;
  }

  private static boolean matches(String label, String kind) {
    String plain = PlainLetters.of(label).toLowerCase(Locale.ROOT);
    for (NoteVocabulary.Word word : NoteVocabulary.get().of(words(kind))) {
      if (!kind.endsWith("-name") && !word.key().equals(kind)) {
        continue;
      }
      String words = PlainLetters.of(word.words());
      boolean whole = !words.matches(".*\\p{IsHan}.*");
      Matcher found =
          NoteVocabulary.compiled(
                  (whole ? "(?<!\\p{L})" + (words.matches("\\p{IsArabic}.*") ? "و?" : "") : "")
                      + Pattern.quote(words)
                      + (whole && !words.endsWith("-") ? "(?!\\p{L})" : ""))
              .matcher(plain);
      if (found.find()) {
        return true;
      }
    }
    return false;
  }

  private static String words(String kind) {
    return kind.endsWith("-name") ? kind : "group";
  }
}
