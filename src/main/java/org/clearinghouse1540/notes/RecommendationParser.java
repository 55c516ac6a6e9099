package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * What the meeting or its Chair recommended: sentences that say so, and the points of a list behind
 * words that say so. Talk about recommendations is none. Pure.
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
      boolean summary = isSummary(layout.headings().get(i).title().text());
      int from = start;
      for (int[] list : lists(layout.text(), start, end, language)) {
        sentences(layout, from, list[0], summary, language, found, findings);
        points(layout.text(), list[1], list[2], found, findings);
        from = list[2];
      }
      sentences(layout, from, end, summary, language, found, findings);
    }
    return found;
  }

  private void sentences(
      NoteLayout layout,
      int start,
      int end,
      boolean summary,
      Language language,
      List<Note.Recommendation> found,
      NoteFindings findings) {
    if (end <= start) {
      return;
    }
    for (NotePassage sentence : SentenceSplitter.of(NotePassage.of(layout.text(), start, end))) {
      String text = sentence.text();
      if (pattern("recommendation", language).matcher(text).find()
          || summary && pattern("recommendation-weak", language).matcher(text).find()) {
        add(sentence, found, findings);
      } else if (text.matches("(?s).*[:：]$")
          && pattern("recommendation-word", language).matcher(text).find()) {
        findings.lookAt(
            "/recommendations",
            "Recommendations are spoken of here; none could be told apart.",
            text);
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

  /** For each list: where the line before it begins, where its points begin and end. */
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
        // An empty line parts the points of some notes; the list ends where no point follows.
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
