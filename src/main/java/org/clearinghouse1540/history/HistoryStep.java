package org.clearinghouse1540.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/** One step in the history of a need, with the records that the current user may see. */
public record HistoryStep(Kind kind, Progress progress, List<Entry> entries) {
  public HistoryStep {
    entries = List.copyOf(entries);
  }

  /** The steps, in their order. */
  public enum Kind {
    FIELD,
    NEED,
    REQUEST,
    CANDIDATE,
    OFFER,
    DELIVERY,
    FEEDBACK,
    CHANGE;

    /** The kind as in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The completeness of a step. */
  public enum Progress {
    /** Nothing is recorded, or nothing that the current user may see. */
    NONE,
    /** Recorded in part: something is open, excluded or undecided. */
    PARTIAL,
    /** Recorded completely. */
    COMPLETE;

    /** Complete or partial, where anything is recorded. */
    static Progress of(boolean recorded, boolean complete) {
      if (!recorded) {
        return NONE;
      }
      return complete ? COMPLETE : PARTIAL;
    }

    /** The progress as in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A record on which a step is based.
   *
   * @param day the date, as precise as it is known; may be empty
   * @param message the sentence that describes the record
   * @param received text as received, shown after the sentence
   * @param address the page or source of the record, or empty
   */
  public record Entry(String day, Message message, String received, String address) {

    /** An entry without a date and without a page. */
    static Entry undated(String received, String key, Object... arguments) {
      return new Entry("", Message.of(key, arguments), received, "");
    }

    /** An entry with a date and without a page. */
    static Entry on(Object day, String key, Object... arguments) {
      return new Entry(day.toString(), Message.of(key, arguments), "", "");
    }

    /** Whether the address is a page of this program. */
    public boolean isOwnPage() {
      return address.startsWith("/");
    }
  }

  /** The latest date among the entries, if any has a date. */
  public Optional<String> latestDay() {
    return entries.stream().map(Entry::day).filter(day -> !day.isEmpty()).max(String::compareTo);
  }
}
