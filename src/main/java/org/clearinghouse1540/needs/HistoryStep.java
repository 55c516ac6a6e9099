package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** One link of the chain of a need, as far as the one who looks may see it. */
public record HistoryStep(Kind kind, Reached reached, List<Entry> entries) {
  public HistoryStep {
    entries = List.copyOf(entries);
  }

  /** The links, in their order. */
  public enum Kind {
    CELL,
    NEED,
    REQUEST,
    CANDIDATE,
    OFFER,
    DELIVERY,
    FEEDBACK,
    CHANGED;

    /** As in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far a link was reached. */
  public enum Reached {
    /** Nothing is recorded yet, or nothing that the one who looks may see. */
    NO,
    /** In part: something is left open, excluded or undecided. */
    PART,
    /** Recorded. */
    YES;

    /** As in keys of texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is recorded on a link.
   *
   * @param day as precise as known; empty where it has none
   * @param key the key of the sentence
   * @param received words as received, beside the sentence
   * @param address the page or source that it rests on, or empty
   */
  public record Entry(
      String day, String key, List<String> arguments, String received, String address) {
    public Entry {
      arguments = List.copyOf(arguments);
    }

    static Entry of(String day, String key, String received, String address) {
      return new Entry(day, key, List.of(), received, address);
    }

    /** The sentence in a language. */
    public String text(Language language) {
      return Texts.get(language, "needs.chain." + key, arguments.toArray());
    }
  }

  /** The latest day of it, where one is known. */
  public Optional<String> day() {
    return entries.stream().map(Entry::day).filter(day -> !day.isEmpty()).max(String::compareTo);
  }
}
