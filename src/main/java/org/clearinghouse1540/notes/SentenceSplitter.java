package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into sentences in six languages. Pure. */
final class SentenceSplitter {
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<=[.!?](?![^()]{0,80}\\)))\\s+(?=[\\p{Lu}\\d«\"“])|(?<=[。！？؟])|(?<=\\.)\\s+(?=\\p{IsArabic})|(?<=[.؟])\\s+(?=[(（]?[\\d٠-٩]{1,3}"
              + " ?[.)）–-])");
  // The number of a paragraph is no part of its first sentence.
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[(（][\\d٠-٩]{1,3}[)）]|[\\d٠-٩]{1,3}(?:[.)）、．]|"
              + " ?[-–—](?=\\s))|\\d{1,2}(?:\\.\\d{1,2})+\\.?(?=\\s)"
              + "|\\d{1,2}[-–](?=\\p{IsArabic}))\\s*(?=[\\p{L}\"“«]|$)");

  // Words of a language are shorter; expressions that begin with a word read such a run again from
  // each of its characters.
  private static final Pattern NO_WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]{1000}+");

  private SentenceSplitter() {}

  /**
   * The sentences of a passage that can state something: without those that contain a run of a
   * thousand letters or digits. The account of the lines reports such a line.
   */
  static List<NotePassage> ofProse(NotePassage passage) {
    return of(passage).stream()
        .filter(sentence -> !NO_WORD.matcher(sentence.text()).find())
        .toList();
  }

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
      sentences.add(withoutNumber(passage.part(start, end.start())));
      start = end.end();
    }
    sentences.add(withoutNumber(passage.from(start)));
    sentences.removeIf(NotePassage::isEmpty);
    return sentences;
  }

  private static NotePassage withoutNumber(NotePassage sentence) {
    Matcher number = NUMBER.matcher(sentence.text());
    return number.find() ? sentence.from(number.end()) : sentence;
  }
}
