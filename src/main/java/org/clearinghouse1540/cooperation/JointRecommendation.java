package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/**
 * A recommendation of a joint project, which one State follows up.
 *
 * @param author the State that wrote it, in this round or an earlier one
 * @param owner the State that follows it up
 * @param earlier the recommendation of the round before that it takes on
 * @param circle the States that read it
 */
record JointRecommendation(
    long id,
    long project,
    String author,
    String owner,
    String words,
    Optional<LocalDate> due,
    Optional<Long> earlier,
    Set<String> circle,
    LocalDate on) {
  JointRecommendation {
    circle = Set.copyOf(circle);
  }

  /** The address of its page. */
  String address() {
    return "/joint-projects/" + project + "/recommendations/" + id;
  }

  /** The status that its owner reports. There is no percentage and no judgement. */
  enum Status {
    OPEN,
    IN_PROGRESS,
    DONE,
    NOT_TAKEN_UP;

    /** The status as in texts, forms and the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Status> find(String key) {
      return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
    }

    /** The key of its name. */
    String text() {
      return "cooperation.status." + key();
    }

    /** Whether something is still to be done. */
    boolean isPending() {
      return this == OPEN || this == IN_PROGRESS;
    }

    static List<Option> options(Language language) {
      return Arrays.stream(values())
          .map(status -> new Option(status.key(), Texts.get(language, status.text())))
          .toList();
    }
  }

  /** A report of the owner on a day. */
  record Result(long id, long recommendation, Status status, String words, LocalDate on) {}
}
