package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds names in a list that hold commas themselves, and so several parts of the list. Pure. */
final class LongNames {
  private static final Pattern FOR =
      Pattern.compile("(?iu) (?:of|for|on|de|des|du|del|para|pour|по)(?: |$)");
  private static final Pattern LEADING_AND = Pattern.compile("(?iu)(?:and|et|y|e|и) $");

  private final NameResolver parties;

  LongNames(NameResolver parties) {
    this.parties = parties;
  }

  /** Returns how many parts of a list, from one on, make up one name. */
  int parts(NotePassage list, List<NotePassage> parts, int at) {
    return Math.max(inverted(list, parts, at), enumerated(list, parts, at));
  }

  // 'Iran, Islamic Republic of' is one name in two parts.
  private int inverted(NotePassage list, List<NotePassage> parts, int at) {
    for (int more = 2; more >= 1; more--) {
      if (at + more < parts.size() && !parts.get(at).isEmpty() && !parts.get(at + more).isEmpty()) {
        NotePassage joined = join(list, parts.get(at), parts.get(at + more));
        boolean eachIsKnown = true;
        boolean oneIsKnown = false;
        for (int i = 0; i <= more; i++) {
          boolean known = parties.of(parts.get(at + i).text()).known();
          eachIsKnown &= known;
          oneIsKnown |= known;
        }
        NameResolver.Party party = parties.of(joined.text());
        if (!eachIsKnown && party.state().isPresent()
            || isFullName(joined.text(), parts.get(at + more).text())
            || !oneIsKnown && party.body().isPresent() && !joined.text().contains(";")) {
          return more + 1;
        }
      }
    }
    return 1;
  }

  // 'Centre for Peace, Disarmament and Development in … (ACRONYM)', of which the acronym alone
  // makes
  // the last part look known.
  private boolean isFullName(String joined, String last) {
    String name = joined.replaceFirst(" ?\\([^()]*\\)$", "");
    String part = last.replaceFirst(" ?\\([^()]*\\)$", "");
    return !name.contains(";")
        && !part.equals(last)
        && !parties.of(part).known()
        && parties.of(name).body().isPresent();
  }

  // 'Authority for Chemical, Nuclear and Biological Matters' is one name: single words after an
  // institution 'of' or 'for' something, up to an 'and'.
  private int enumerated(NotePassage list, List<NotePassage> parts, int at) {
    String first = parts.get(at).text();
    if (!ListItems.INSTITUTION.matcher(first).find()
        || !FOR.matcher(first).find()
        || parties.of(first).known()) {
      return 1;
    }
    for (int i = at + 1; i < parts.size(); i++) {
      String part = parts.get(i).text();
      String word = part.split(" ")[0];
      if (word.length() < 3 || word.equals(word.toUpperCase(Locale.ROOT)) || isNamed(word, part)) {
        return 1;
      }
      boolean last =
          ListItems.AND.matcher(part).find() && ListItems.AND.split(part)[0].equals(word);
      if (last || LEADING_AND.matcher(between(list, parts.get(i - 1), parts.get(i))).find()) {
        return i - at + 1;
      }
      if (!part.equals(word)) {
        return 1;
      }
    }
    return 1;
  }

  private boolean isNamed(String word, String part) {
    return parties.of(word).known()
        || parties.of(part).known()
        || ListItems.INSTITUTION.matcher(word).find();
  }

  private static String between(NotePassage list, NotePassage before, NotePassage after) {
    return before.isEmpty() || after.isEmpty()
        ? ""
        : list.text()
            .substring(list.indexOf(before.place().end()), list.indexOf(after.place().start()));
  }

  static NotePassage join(NotePassage list, NotePassage first, NotePassage last) {
    int from = first.place().start();
    int to = last.place().end();
    return list.part(list.indexOf(from), list.indexOf(to));
  }
}
