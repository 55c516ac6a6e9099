package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.PlainLetters;
import org.clearinghouse1540.kit.text.TextFolding;

/** Parses the labels at the beginning of a note and their values, in any order. Pure. */
final class LabelParser {
  private static final String SIGNS = "[\\u0640\\u064b-\\u0655]*";
  private static final Pattern ARABIC_SIGN = Pattern.compile("[\\u0640\\u064b-\\u0655]");
  private static final Pattern MARK =
      Pattern.compile("^[\\s•·*▪●\\-–—]*(?:[(（]?[a-z0-9٠-٩一二三四五六七八九十]{1,2} ?[.)）、．\\-–—])?\\s*");
  private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

  private final Map<String, NotePassage> values = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> repeated = new TreeSet<>();
  private final List<ParsedNote.Place> labelPlaces = new ArrayList<>();

  private record Label(String field, int start, int end) {}

  static LabelParser of(NoteLayout layout) {
    LabelParser header = new LabelParser();
    String head = layout.text().substring(0, layout.headEnd());
    String plain = PlainLetters.of(head);
    List<Label> found = labels(plain, layout);
    if (found.stream().map(Label::field).distinct().count() < 3) {
      List<Label> bare = bare(plain);
      found = bare.stream().map(Label::field).distinct().count() < 3 ? found : bare;
    }
    for (int i = 0; i < found.size(); i++) {
      Label label = found.get(i);
      int end = i + 1 < found.size() ? withMark(head, found.get(i + 1).start()) : head.length();
      if (header.values.containsKey(label.field())) {
        header.repeated.add(label.field());
      }
      header.values.merge(
          label.field(),
          NotePassage.of(layout.text(), label.end(), end).trim(" •·▪●|"),
          NotePassage::plus);
      header.labelPlaces.add(new ParsedNote.Place(withMark(head, label.start()), label.end()));
      String received = head.substring(label.start(), label.end()).replaceAll("[:：]\\s*$", "");
      header.labels.putIfAbsent(label.field(), received.strip().replaceAll("\\s+", " "));
    }
    return header;
  }

  private static List<Label> labels(String head, NoteLayout layout) {
    List<Label> found = new ArrayList<>();
    boolean[] taken = new boolean[head.length() + 1];
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("label")) {
      Matcher match =
          NoteVocabulary.compiled(
                  "(?<![\\p{L}\\p{M}-])" + form(word) + "(?:\\(s\\))?[ \\t\\u00a0]*[:：]",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(head);
      while (match.find()) {
        boolean front = atLineStart(head, match.start(), layout);
        boolean capital = !Character.isLowerCase(head.codePointAt(match.start()));
        boolean again = found.stream().anyMatch(label -> label.field().equals(word.key()));
        if (!taken[match.start()] && !taken[match.end() - 1] && (front || (capital && !again))) {
          found.add(new Label(word.key(), match.start(), match.end()));
          for (int i = match.start(); i < match.end(); i++) {
            taken[i] = true;
          }
        }
      }
    }
    NoteVocabulary.get().of("label").forEach(word -> alone(head, word, taken, found));
    inParticipants(head, found);
    found.sort(Comparator.comparingInt(Label::start));
    return found;
  }

  // In the letters of the text that is searched; Arabic words with or without signs of vowels.
  static String form(NoteVocabulary.Word word) {
    String plain = ARABIC_SIGN.matcher(PlainLetters.of(word.words())).replaceAll("");
    String form =
        Pattern.quote(plain)
            .replace(" ", "\\E\\s+\\Q")
            .replace("'", "\\E" + TextFolding.ANY_APOSTROPHE + "\\Q");
    return word.language() == Language.AR
        ? ARABIC_LETTER
            .matcher(form)
            .replaceAll(letter -> Matcher.quoteReplacement(letter.group() + "\\E" + SIGNS + "\\Q"))
        : form;
  }

  // A label alone on its line, without a colon, as a heading.
  private static void alone(
      String head, NoteVocabulary.Word word, boolean[] taken, List<Label> found) {
    if (found.stream().anyMatch(label -> label.field().equals(word.key()))) {
      return;
    }
    Matcher match =
        NoteVocabulary.compiled(
                "^[ \\t]*" + form(word) + "(?:\\(s\\))?[ \\t]*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE)
            .matcher(head);
    if (match.find() && !taken[match.start()]) {
      found.add(new Label(word.key(), match.start(), match.end()));
      for (int i = match.start(); i < match.end(); i++) {
        taken[i] = true;
      }
    }
  }

  // 'Donors' after the participants is a group of participants, and so is 'Participating States'.
  private static void inParticipants(String head, List<Label> found) {
    Optional<Label> first =
        found.stream()
            .filter(label -> label.field().equals("participants"))
            .min(Comparator.comparingInt(Label::start));
    if (first.isEmpty()) {
      return;
    }
    Label list = first.get();
    List<Label> all = List.copyOf(found);
    found.removeIf(
        label ->
            label.field().equals("participants")
                && label.start() > list.start()
                && !words(head, label).equals(words(head, list))
                && all.stream().noneMatch(other -> isBetween(other, list, label)));
    int main =
        found.stream()
            .filter(label -> !List.of("funder", "cooperation").contains(label.field()))
            .mapToInt(Label::start)
            .max()
            .orElse(0);
    found.removeIf(
        label ->
            label.start() > list.start()
                && main == list.start()
                && isGroup(head.substring(label.start(), label.end())));
  }

  private static boolean isBetween(Label other, Label first, Label last) {
    return !other.field().equals("participants")
        && other.start() > first.start()
        && other.start() < last.start();
  }

  private static String words(String head, Label label) {
    return head.substring(label.start(), label.end()).replaceAll("[\\s:：]", "");
  }

  private static boolean isGroup(String label) {
    return NoteVocabulary.get().of("label-or-group").stream()
        .anyMatch(word -> TextFolding.KEEPING_DIACRITICS.sameWords(word.words(), label));
  }

  // Labels at line starts, followed only by a space, as in a copied table.
  private static List<Label> bare(String head) {
    List<Label> found = new ArrayList<>();
    boolean[] taken = new boolean[head.length() + 1];
    for (NoteVocabulary.Word word : NoteVocabulary.get().of("label")) {
      Matcher match =
          NoteVocabulary.compiled(
                  "^[ \\t]*" + form(word) + "(?=[ \\t])[ \\t:：]*(?=\\S)", Pattern.MULTILINE)
              .matcher(head);
      while (match.find()) {
        boolean again = found.stream().anyMatch(label -> label.field().equals(word.key()));
        if (!taken[match.start()] && !again) {
          found.add(new Label(word.key(), match.start(), match.end()));
          taken[match.start()] = true;
        }
      }
    }
    found.sort(Comparator.comparingInt(Label::start));
    return found;
  }

  private static boolean atLineStart(String head, int at, NoteLayout layout) {
    if (layout.lineStart(at)) {
      return true;
    }
    return MARK.matcher(head.substring(lineOf(head, at), at)).matches();
  }

  private static int lineOf(String head, int at) {
    return head.lastIndexOf('\n', at - 1) + 1;
  }

  // The number or the bullet before a label belongs to it, not to the value of the label before.
  private static int withMark(String head, int at) {
    int line = lineOf(head, at);
    return MARK.matcher(head.substring(line, at)).matches() ? line : at;
  }

  /** Returns the value of a label, or an empty passage if the note does not have the label. */
  NotePassage value(String field) {
    return values.getOrDefault(field, NotePassage.empty());
  }

  /** Returns the label as the note spells it. */
  String label(String field) {
    return labels.getOrDefault(field, "");
  }

  /** Returns where the labels are. */
  List<ParsedNote.Place> labelPlaces() {
    return List.copyOf(labelPlaces);
  }

  /** Returns the labels that appear more than once. */
  Set<String> repeated() {
    return repeated;
  }

  /** Counts the labels that are typical of an information note. */
  int known() {
    return values.size();
  }
}
