package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.Map;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;

/** A yearly report on requests, offers and matches. Its numbers are never changed. */
record YearlyReport(long id, int year, LocalDate drafted, YearlyContent content) {

  /** The report in each language, by its code. */
  record YearlyContent(int year, Map<String, YearlyText> texts) {
    YearlyContent {
      texts = Map.copyOf(texts);
    }

    /** The report in a language. */
    YearlyText in(Language language) {
      YearlyText text = texts.get(language.code());
      if (text == null) {
        throw new IllegalStateException("no text in " + language.code());
      }
      return text;
    }
  }

  /** The address of its page. */
  String address() {
    return "/counts/yearly/" + id;
  }

  /** The address of its page for everybody. */
  String publicAddress() {
    return "/public/yearly/" + id;
  }

  /** The last day that its numbers count. */
  LocalDate lastDay() {
    LocalDate last = LocalDate.of(year, 12, 31);
    return last.isAfter(drafted) ? drafted : last;
  }

  /** The subject of its approval. */
  Subject subject() {
    return subject(id);
  }

  static Subject subject(long id) {
    return new Subject(Subject.Kind.YEARLY, Long.toString(id));
  }
}
