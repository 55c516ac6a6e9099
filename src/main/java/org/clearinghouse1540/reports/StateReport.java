package org.clearinghouse1540.reports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/**
 * A national report under paragraph 4 of the resolution, as received. It is never changed.
 *
 * @param sentByState whether its State sent it here; the Committee recorded the others
 * @param recorded the day on which it was sent or recorded here
 * @param part the report to which it belongs as another language or a corrigendum, if so
 */
record StateReport(
    long id,
    String state,
    Head head,
    boolean sentByState,
    ReportFile file,
    LocalDate recorded,
    Optional<ReportPart> part) {

  /** A further language of a report, or a corrigendum to it. */
  record ReportPart(long report, Relation relation) {}

  /** The relation of a part to its report. */
  enum Relation {
    LANGUAGE,
    CORRIGENDUM;

    /** The relation as in forms, texts and the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Relation> find(String key) {
      return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }

    /** All of them as choices. */
    static List<Option> options(Language language) {
      return Arrays.stream(values())
          .map(
              known ->
                  new Option(known.key(), Texts.get(language, "reports.relation." + known.key())))
          .toList();
    }
  }

  /**
   * The same file, received again.
   *
   * @param sentByState whether its State sent it again; the Committee recorded the others
   */
  record ReceivedAgain(String symbol, String title, boolean sentByState, LocalDate on) {}

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
