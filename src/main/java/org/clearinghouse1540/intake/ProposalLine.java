package org.clearinghouse1540.intake;

import java.util.Map;
import java.util.Optional;

/**
 * One thing that was found in a note, for a person to decide on.
 *
 * @param pointer its place in the JSON of read-note, such as {@code /participants/3}
 * @param fields what it holds now, by the names of that JSON; lists are joined by spaces
 * @param proposed what the machine read, unchanged
 * @param sameAs the event on record that this event is, as the person said
 */
public record ProposalLine(
    String pointer,
    Kind kind,
    Map<String, String> fields,
    Map<String, String> proposed,
    Decision decision,
    Optional<Long> sameAs) {

  public ProposalLine {
    fields = Map.copyOf(fields);
    proposed = Map.copyOf(proposed);
  }

  /** What a line can be; each names the list of the JSON that it comes from. */
  public enum Kind {
    EVENT("event"),
    ORGANIZER("organizers"),
    PARTICIPANT("participants"),
    EARLIER_EVENT("earlier_events"),
    CONTRIBUTION("contributions"),
    NEED("needs"),
    RECOMMENDATION("recommendations");

    private final String list;

    Kind(String list) {
      this.list = list;
    }

    /** The name of its list in the JSON of read-note. */
    public String list() {
      return list;
    }
  }

  /** What a person decided. */
  public enum Decision {
    OPEN,
    ACCEPTED,
    REFUSED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A field's value, empty where there is none. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether a person changed what the machine read. */
  public boolean corrected() {
    return !fields.equals(proposed);
  }

  /** The pointer as an HTML id. */
  public String anchor() {
    return "line" + pointer.replace('/', '-');
  }
}
