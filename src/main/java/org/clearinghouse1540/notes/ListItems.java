package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a list of names into items; names can themselves contain commas and the word 'and'. */
final class ListItems {
  static final Pattern AND =
      Pattern.compile(
          " and | et | y | e | и | و ?(?!احد|زار|كال|فد|رش|طن|ثيق)(?=\\p{L})|(?<=\\p{IsHan}) ?[和与及]"
              + " ?(?=\\p{IsHan})| & ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[-–—•·*▪●‣◦○■]+ |\\(?(?:\\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)] +|(?:and|et|y|и|as well"
              + " as|ainsi que|así como|а также) )",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STOP =
      Pattern.compile("(?<=\\p{L}{3})\\. (?=[\\p{Lu}\\p{IsArabic}])|。");
  static final Pattern INSTITUTION =
      Pattern.compile(
          "\\b(?:ministry|ministère|ministerio|министерство|mission|misión|institut\\p{L}*|foundation|fondation|fundación|university|université|universidad|cent(?:er|re|ro)|centre|agency|agence|agencia|council|conseil|consejo|secretariat|secrétariat|secretaría|autorité|autoridad|comisión|comité|direction|dirección|directorate|board|bureau|unit|division|service|комиссия|управление|служба|department|office|commission|authority|committee|academy|association|фонд|центр|институт|университет|агентство|комитет|république|republic|república)\\b|وزارة|مؤسسة|معهد|部|研究所|大学|基金会|中心|(?<=^|\\s)(?-i:[A-Z]{2,}[/-]?[A-Z]*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  // Words that join lists and are never part of a name.
  private static final Pattern JOINT =
      Pattern.compile(
          "(?iu)[,،，]?(?: |(?<=\\p{IsHan}))(?:(?:as well as|together with|along with|ainsi"
              + " que|ainsi qu['’]|así como|junto con|а также|вместе с|فضلا عن|فضلاً عن|وكذلك)"
              + " |以及)");
  private static final String ENDS = " .;,:،؛。；，、";

  private final NameResolver parties;
  private final LongNames longNames;

  ListItems(NameResolver parties) {
    this.parties = parties;
    this.longNames = new LongNames(parties);
  }

  /** Returns the items of a list; an empty item marks an empty entry. */
  List<NotePassage> of(NotePassage list) {
    List<NotePassage> parts = separated(list);
    List<NotePassage> items = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      int taken = longNames.parts(list, parts, i);
      NotePassage item =
          taken == 1 ? parts.get(i) : LongNames.join(list, parts.get(i), parts.get(i + taken - 1));
      commas(item)
          .forEach(
              part -> apart(part).forEach(notePassage -> items.add(withoutArabicAnd(notePassage))));
      i += taken;
    }
    return items;
  }

  // Semicolons separate the items if there are any at the top level, otherwise commas.
  private static List<NotePassage> separated(NotePassage list) {
    return separated(list, hasTopLevel(list.text(), ";；؛") ? ";；؛" : ",，、،");
  }

  private static List<NotePassage> separated(NotePassage list, String signs) {
    String text = list.text();
    List<NotePassage> parts = new ArrayList<>();
    Matcher joint = JOINT.matcher(text);
    boolean joins = joint.find();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
      while (joins && joint.start() < i) {
        joins = joint.find();
      }
      boolean here = joins && joint.start() == i;
      if (depth <= 0 && (here || signs.indexOf(c) >= 0)) {
        NotePassage part = clean(list.part(start, i));
        start = here ? joint.end() : i + 1;
        // A comma before 'as well as' is no empty place in the list.
        if (!here || !part.isEmpty()) {
          parts.add(part);
        }
        i = start - 1;
      }
    }
    parts.add(clean(list.from(start)));
    return parts;
  }

  private static boolean hasTopLevel(String text, String signs) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth <= 0 && signs.indexOf(c) >= 0 && i < text.length() - 1) {
        return true;
      }
    }
    return false;
  }

  private static NotePassage clean(NotePassage part) {
    NotePassage trimmed = part.trim(ENDS);
    // An abbreviation such as D.P.R.K. keeps its last full stop.
    if (part.text().matches("(?U).*\\b\\p{L}\\.\\p{L}\\.$")) {
      trimmed = part.trim(" ;,:");
    }
    if (trimmed.text().matches("[-–—•·*▪●]+")) {
      return NotePassage.empty();
    }
    Matcher leading = LEADING.matcher(trimmed.text());
    return leading.find() ? trimmed.from(leading.end()) : trimmed;
  }

  // In Arabic 'and' is a prefix of the last name.
  private NotePassage withoutArabicAnd(NotePassage item) {
    if (item.text().startsWith("و") && !parties.of(item.text()).known()) {
      NotePassage rest = item.from(1);
      return parties.of(rest.text()).known() ? rest : item;
    }
    return item;
  }

  /** Splits names joined by 'and' if each of them is known; otherwise returns the item. */
  private List<NotePassage> apart(NotePassage item) {
    // An acronym can make the whole item look known: '… and the Example Office (ACRONYM)'.
    NameResolver.Party whole = parties.of(item.text());
    if (whole.state().isPresent()) {
      return List.of(item);
    }
    List<NotePassage> stopped = atStop(item);
    if (stopped.size() > 1) {
      return stopped;
    }
    Matcher and = AND.matcher(item.text());
    while (and.find()) {
      NotePassage before = clean(item.part(0, and.start()));
      NotePassage after = clean(item.from(and.end()));
      if (before.isEmpty() || after.isEmpty()) {
        continue;
      }
      boolean first = parties.of(before.text()).known();
      List<NotePassage> rest = apart(after);
      boolean others =
          rest.stream().allMatch(notePassage -> parties.of(notePassage.text()).known());
      if (others && (first || rest.size() == 1 && isName(before.text(), rest.getFirst(), whole))) {
        List<NotePassage> both = new ArrayList<>();
        both.add(before);
        both.addAll(rest);
        return both;
      }
    }
    return List.of(item);
  }

  // Commas can appear between semicolons: 'France, Spain and Italy; the European Union'.
  private List<NotePassage> commas(NotePassage item) {
    if (item.isEmpty() || parties.of(item.text()).known()) {
      return List.of(item);
    }
    List<NotePassage> parts = separated(item, ",，、،");
    boolean names =
        parts.size() > 1
            && parts.stream()
                .allMatch(
                    part ->
                        !part.isEmpty()
                            && apart(part).stream()
                                .allMatch(
                                    notePassage ->
                                        parties.of(notePassage.text()).known()
                                            || parties.of(notePassage.text()).doubt().isPresent()));
    return names ? parts : List.of(item);
  }

  // '… and Vanuatu. University of Example': a full stop after a known name.
  private List<NotePassage> atStop(NotePassage item) {
    Matcher stop = STOP.matcher(item.text());
    while (stop.find()) {
      NotePassage before = clean(item.part(0, stop.start()));
      List<NotePassage> names = before.isEmpty() ? List.of() : apart(before);
      if (!names.isEmpty()
          && names.stream().allMatch(notePassage -> parties.of(notePassage.text()).known())) {
        List<NotePassage> all = new ArrayList<>(names);
        all.addAll(apart(clean(item.from(stop.end()))));
        return all;
      }
    }
    return List.of(item);
  }

  // An unknown name before 'and' is a separate name if the name after it is known, except for a
  // name that can contain both: 'University of Serbia and Montenegro'.
  private boolean isName(String unknown, NotePassage after, NameResolver.Party whole) {
    NameResolver.Party last = parties.of(after.text());
    if (last.doubt().isPresent() || whole.doubt().isPresent() || unknown.length() < 4) {
      return false;
    }
    String[] words = unknown.split("[ '’]");
    boolean endsWithState = parties.of(words[words.length - 1]).state().isPresent();
    boolean institution = INSTITUTION.matcher(unknown).find();
    return last.body().isPresent()
        ? !whole.known() || institution
        : !endsWithState && institution && !whole.known();
  }

  /** Splits an item at every 'and' if both sides fulfil a condition. */
  static List<NotePassage> everyAnd(
      NotePassage item, java.util.function.Predicate<String> predicate) {
    List<NotePassage> parts = new ArrayList<>();
    Matcher and = AND.matcher(item.text());
    int start = 0;
    while (and.find()) {
      String before = item.text().substring(start, and.start());
      String after = item.text().substring(and.end());
      if (predicate.test(before) && predicate.test(after)) {
        parts.add(clean(item.part(start, and.start())));
        start = and.end();
      }
    }
    parts.add(clean(item.from(start)));
    parts.removeIf(NotePassage::isEmpty);
    return parts;
  }

  /** Splits an item at every 'and', whether the parts are known or not. */
  static List<NotePassage> everyAnd(NotePassage item) {
    List<NotePassage> parts = new ArrayList<>();
    Matcher and = AND.matcher(item.text());
    int start = 0;
    while (and.find()) {
      parts.add(clean(item.part(start, and.start())));
      start = and.end();
    }
    parts.add(clean(item.from(start)));
    parts.removeIf(NotePassage::isEmpty);
    return parts;
  }
}
