package org.clearinghouse1540.reports;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;

/**
 * A national report under paragraph 4 of the resolution, as received. It is never changed.
 *
 * @param sentByState whether its State sent it here; the Committee recorded the others
 * @param recorded the day on which it was sent or recorded here
 */
record StateReport(
    long id, String state, Head head, boolean sentByState, ReportFile file, LocalDate recorded) {

  /**
   * The head of a report, which identifies it.
   *
   * @param symbol the symbol of the document of the United Nations, or empty
   * @param dated the date of the report
   * @param languages the languages of the file
   */
  record Head(
      ReportKind kind, String symbol, String title, LocalDate dated, List<Language> languages) {
    Head {
      languages = List.copyOf(languages);
    }
  }

  /**
   * The file as received.
   *
   * @param original its number among the files as received
   */
  record ReportFile(long original, String name, String sha256) {}

  /** The address of its page. */
  String address() {
    return "/reports/" + id;
  }

  /** The subject of consents to its publication. */
  Subject subject() {
    return subject(id);
  }

  static Subject subject(long id) {
    return new Subject(Subject.Kind.REPORT, Long.toString(id));
  }

  /** The names of its languages, each in itself. */
  String languages() {
    return String.join(", ", head.languages().stream().map(Language::ownName).toList());
  }
}
