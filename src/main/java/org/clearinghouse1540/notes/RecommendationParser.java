package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * Finds the recommendations of the meeting or of its Chair: sentences that recommend something, and
 * the items of a list that is introduced as recommendations. A sentence that only mentions
 * recommendations does not count. Pure.
 */
final class RecommendationParser {
  private static final Pattern POINT =
      Pattern.compile(
          "^[ \\t]*(?:[-–—•·*▪●]|\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2}|[а-я]|[أ-ي])[).]|[一二三四五六七八九十]+、)["
              + " \\t]*(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private final SubjectParser subjects;

  RecommendationParser(SubjectParser subjects) {
    this.subjects = subjects;
  }

  List<Note.Recommendation> read(NoteLayout layout, Language language, NoteFindings findings) {
    List<Note.Recommendation> found = new ArrayList<>();
    for (int i = 0; i < layout.headings().size(); i++) {
      int start = layout.headings().get(i).textStart();
      int end = layout.sectionEnd(i);
      List<Pattern> recommending = recommending(layout.headings().get(i), language);
      int from = start;
      for (int[] list : lists(layout.text(), start, end, language)) {
        sentences(
            NotePassage.ofProse(layout.text(), from, list[0]),
            recommending,
            language,
            found,
            findings);
        points(layout.text(), list[1], list[2], found, findings);
        from = list[2];
      }
      sentences(
          NotePassage.ofProse(layout.text(), from, end), recommending, language, found, findings);
    }
    return found;
  }

  private static List<Pattern> recommending(NoteLayout.Heading heading, Language language) {
    Pattern strong = pattern("recommendation", language);
    return isSummary(heading.title().text())
        ? List.of(strong, pattern("recommendation-weak", language))
        : List.of(strong);
  }

  private void sentences(
      NotePassage passage,
      List<Pattern> recommending,
      Language language,
      List<Note.Recommendation> found,
      NoteFindings findings) {
    for (NotePassage sentence : SentenceSplitter.of(passage)) {
      String text = sentence.text();
      if (recommending.stream().anyMatch(pattern -> pattern.matcher(text).find())) {
        add(sentence, found, findings);
      } else if (text.matches("(?s).*[:：]$")
          && pattern("recommendation-word", language).matcher(text).find()) {
        findings.lookAt(
            "/recommendations", Message.of("notes.review.recommendations-unclear"), text);
      }
    }
  }

  private void add(NotePassage words, List<Note.Recommendation> found, NoteFindings findings) {
    findings.place("/recommendations/" + found.size(), words);
    found.add(
        new Note.Recommendation(
            words.text(), SubjectParser.paragraphs(words.text()), subjects.areas(words.text())));
  }

  private void points(
      String text, int start, int end, List<Note.Recommendation> found, NoteFindings findings) {
    int from = start;
    int at = start;
    while (at < end) {
      int line = text.indexOf('\n', at);
      int next = line < 0 || line >= end ? end : line + 1;
      boolean last = next >= end || POINT.matcher(text.substring(next, end)).lookingAt();
      if (last) {
        Matcher mark = POINT.matcher(text.substring(from, next));
        int words = mark.lookingAt() ? from + mark.end() : from;
        NotePassage point = NotePassage.of(text, words, next).trim(" ;；");
        if (!point.isEmpty()) {
          add(point, found, findings);
        }
        from = next;
      }
      at = next;
    }
  }

  /** Returns for each list the start of the line before it, and the start and end of its items. */
  private static List<int[]> lists(String text, int start, int end, Language language) {
    List<int[]> lists = new ArrayList<>();
    int at = start;
    int opened = -1;
    int points = -1;
    while (at < end) {
      int line = text.indexOf('\n', at);
      int next = line < 0 || line >= end ? end : line + 1;
      String words = text.substring(at, next).strip();
      boolean point = POINT.matcher(words).lookingAt();
      if (points >= 0 && !point && words.isEmpty()) {
        // Some notes have empty lines between items; the list ends if no item follows.
        int rest = next;
        while (rest < end && Character.isWhitespace(text.charAt(rest))) {
          rest++;
        }
        int begin = text.lastIndexOf('\n', Math.max(rest - 1, 0)) + 1;
        if (rest >= end || !POINT.matcher(text.substring(begin, end)).lookingAt()) {
          lists.add(new int[] {opened, points, at});
          opened = -1;
          points = -1;
        }
      } else if (opened >= 0 && points < 0 && point) {
        points = at;
      } else if (points < 0 && !words.isEmpty()) {
        boolean opens =
            words.matches("(?s).*[:：]$")
                && pattern("recommendation-word", language).matcher(words).find();
        opened = opens ? at : -1;
      }
      at = next;
    }
    if (points >= 0) {
      lists.add(new int[] {opened, points, end});
    }
    return lists;
  }

  private static boolean isSummary(String title) {
    return NoteVocabulary.get().of("section").stream()
        .filter(word -> word.key().equals("summary"))
        .anyMatch(word -> TextFolding.IGNORING_DIACRITICS.contains(title, word.words()));
  }

  private static Pattern pattern(String kind, Language language) {
    return NoteVocabulary.get().pattern(kind, language.code());
  }
}
