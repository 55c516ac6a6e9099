package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clauses in a list of organizers with the name before them: 'in its role as Chair of the
 * Example Group' names no organizer. Pure.
 */
final class OrganizerClauses {
  private static final Pattern END = Pattern.compile("[,;،؛，；]| (?:and|et|y|e|и) | و");

  private final NameResolver parties;
  private final ListItems items;

  OrganizerClauses(NameResolver parties) {
    this.parties = parties;
    this.items = new ListItems(parties);
  }

  /**
   * An organizer.
   *
   * @param name its name
   * @param received the name with its clauses
   * @param unclear words after the name that may say more than a clause
   */
  record Item(NotePassage name, NotePassage received, List<NotePassage> unclear) {}

  List<Item> items(NotePassage names) {
    List<Item> found = new ArrayList<>();
    int start = 0;
    Matcher clause = next("clause", names.text(), 0);
    while (clause != null) {
      int end = end(names.text(), clause.end());
      add(found, names, start, clause.start());
      if (!found.isEmpty()) {
        found.set(found.size() - 1, with(names, found.getLast(), end, List.of()));
      }
      start = found.isEmpty() ? start : end;
      clause = next("clause", names.text(), end);
    }
    add(found, names, start, names.text().length());
    return found;
  }

  private void add(List<Item> found, NotePassage names, int start, int end) {
    NotePassage part = names.part(start, end).trim(" ,;.،؛，；。");
    if (part.isEmpty()) {
      return;
    }
    for (NotePassage name : items.of(part)) {
      Matcher loose = name.isEmpty() ? null : next("clause-loose", " " + name.text(), 0);
      if (loose != null && loose.start() == 0 && !found.isEmpty()) {
        int to = names.indexOf(name.place().end() - 1) + 1;
        found.set(found.size() - 1, with(names, found.getLast(), to, List.of(name)));
      } else {
        found.add(new Item(name, name, List.of()));
      }
    }
  }

  private static Item with(NotePassage names, Item item, int end, List<NotePassage> unclear) {
    if (item.name().isEmpty()) {
      return item;
    }
    NotePassage received = names.part(names.indexOf(item.name().place().start()), end);
    List<NotePassage> all = new ArrayList<>(item.unclear());
    all.addAll(unclear);
    return new Item(item.name(), received.trim(" ,;،"), all);
  }

  // A clause ends at a comma, or at an 'and' before a known name.
  private int end(String text, int from) {
    Matcher sign = END.matcher(text);
    int at = from;
    while (sign.find(at)) {
      boolean comma =
          sign.group().strip().length() == 1 && !Character.isLetter(sign.group().strip().charAt(0));
      String rest = END.split(text.substring(sign.end()))[0];
      if (!GroupLabels.insideBrackets(text, sign.start()) && (comma || parties.of(rest).known())) {
        return sign.start();
      }
      at = sign.end();
    }
    return text.length();
  }

  // The first of the words of a kind, with the comma before it.
  private static @Nullable Matcher next(String kind, String text, int from) {
    Matcher best = null;
    for (NoteVocabulary.Word word : NoteVocabulary.get().of(kind)) {
      String front = word.language() == Language.ZH ? "" : "(?<=[\\s,،])";
      Matcher found =
          NoteVocabulary.compiled(
                  "[,،]?\\s*"
                      + front
                      + Pattern.quote(word.words())
                          .replace("'", "\\E" + TextFolding.ANY_APOSTROPHE + "\\Q")
                      + "(?!\\p{L})")
              .matcher(text);
      boolean outside = found.find(from) && !GroupLabels.insideBrackets(text, found.end() - 1);
      if (outside && (best == null || found.start() < best.start())) {
        best = found;
      }
    }
    return best;
  }
}
