package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A version of a proposal or of a section of the report.
 *
 * @param id the number of the version
 * @param text the number of the proposal or section
 * @param number the number of the version within it, from 1
 */
record ReviewText(
    long id, long text, long review, TextKind kind, int number, Draft draft, Written written) {

  /** A proposal, which is the draft of a recommendation, or a section of the report. */
  enum TextKind {
    PROPOSAL,
    SECTION;

    /** The kind as in texts, addresses and the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this key. */
    static Optional<TextKind> find(String key) {
      return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
    }
  }

  /**
   * Content of a version, as a person writes it.
   *
   * @param takes the numbers of the passages that a proposal takes up, or of the proposals that a
   *     section takes up
   */
  record Draft(PassageCluster cluster, String title, String words, List<Long> takes) {
    Draft {
      takes = List.copyOf(takes);
    }
  }

  /** When and by whom a version was written. */
  record Written(LocalDate on, String by) {}

  /** The address of its page. */
  String address() {
    return "/reviews/" + kind.key() + "s/" + text;
  }

  /** Its name in the journal. */
  static String journalName(TextKind kind, long text) {
    return "review-" + kind.key() + "/" + text;
  }
}
