package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into sentences in six languages. Pure. */
final class SentenceSplitter {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=[.!?](?![^()]{0,80}\\)))\\s+(?=[\\p{Lu}\\d«\"“])|(?<=[。！？؟])|(?<=\\.)\\s+(?=\\p{IsArabic})");

  private SentenceSplitter() {}

  /** Returns the sentences of a passage; a full stop inside brackets does not end a sentence. */
  static List<NotePassage> of(NotePassage passage) {
    List<NotePassage> sentences = new ArrayList<>();
    Matcher end = SENTENCE.matcher(passage.text());
    int start = 0;
    while (end.find()) {
      if (passage
          .text()
          .substring(start, end.start())
          .matches(
              "(?s).*(?:(?<!\\p{L})(?:No|St|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Emb|Amb|M|MM|Mme|Prof|г|гг|д-р|ул|долл|vs|op|para|art)|(?<!\\p{L})\\p{Lu})\\.$")) {
        continue;
      }
      sentences.add(passage.part(start, end.start()));
      start = end.end();
    }
    sentences.add(passage.from(start));
    sentences.removeIf(NotePassage::isEmpty);
    return sentences;
  }
}
