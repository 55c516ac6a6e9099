package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * A section of the page of a State: the desk, the page of a State and the archive are made from it.
 * A section without lines says what can be in it, and has the action that starts it.
 *
 * @param lines the records, of which a long list has the first ones
 * @param all the list of all records, if there are more than lines
 * @param actions what the current user can do next
 */
public record StateSection(
    Kind kind, List<Line> lines, Optional<Action> all, List<Action> actions) {
  /** The number of lines of a long list that are shown. */
  static final int MOST = 8;

  public StateSection {
    lines = List.copyOf(lines);
    actions = List.copyOf(actions);
  }

  /** The sections, in their order. */
  public enum Kind {
    MATRIX,
    REPORTS,
    REQUESTS,
    OFFERS,
    PLAN,
    PRACTICES,
    COOPERATION,
    EVENTS,
    PEOPLE,
    CONSENTS,
    JOURNAL;

    /** The kind as in keys of texts and as a place on the page. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text that names it. */
    public String text() {
      return "profiles.section." + key();
    }

    /** The key of the text that says what can be in it. */
    public String empty() {
      return text() + ".empty";
    }
  }

  /**
   * A record.
   *
   * @param title its title for the reader
   * @param received whether the title is a text as received
   * @param link its page or source, or empty
   * @param facts what the page says of it
   */
  public record Line(String title, boolean received, String link, List<Message> facts) {
    public Line {
      facts = List.copyOf(facts);
    }

    /** Whether the link leads out of the program. */
    public boolean isSource() {
      return link.startsWith("http");
    }
  }

  /** A link with its text. */
  public record Action(String address, Message text) {
    static Action of(String address, String key, Object... arguments) {
      return new Action(address, Message.of(key, arguments));
    }
  }

  static StateSection of(Kind kind, List<Line> lines, Action... actions) {
    return new StateSection(kind, lines, Optional.empty(), List.of(actions));
  }

  /** The same section with the list of all records. */
  StateSection withAll(Optional<Action> list) {
    return new StateSection(kind, lines, list, actions);
  }
}
