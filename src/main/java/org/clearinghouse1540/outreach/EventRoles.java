package org.clearinghouse1540.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The roles in an event, with their names in six languages, read from a definition file. */
@Component
public final class EventRoles {
  /** The key of the role of a host. */
  public static final String HOST = "host";

  /** The key of the role of an organizer. */
  public static final String ORGANIZER = "organizer";

  /** The key of the role of a party in cooperation with which an event is organized. */
  static final String IN_COOPERATION = "in_cooperation";

  /** The key of the role of a funder. */
  static final String FUNDER = "funder";

  /** The key of the role of an invited party. */
  static final String INVITED = "invited";

  /** The key of the role of a participating State. */
  static final String PARTICIPATING = "participating";

  private final Map<String, EventRole> byKey = new LinkedHashMap<>();

  /** The group of roles to which a role belongs. */
  public enum Side {
    ORGANIZER,
    INVITED,
    ATTENDING
  }

  /**
   * A role.
   *
   * @param matched whether the role is for States and organizations, so that names are matched; the
   *     names of persons are kept as entered
   * @param forCommittee whether a person in the role takes part for the Committee
   */
  public record EventRole(LocalizedTerm named, Side side, boolean matched, boolean forCommittee) {
    public String key() {
      return named.key();
    }

    public String name(Language language) {
      return named.name(language);
    }
  }

  /** Reads the definition file; an error in it stops the start with {@code file:line}. */
  public EventRoles() {
    for (Table.Row row : Table.fromData("outreach/data/event_roles.csv").rows()) {
      Side side =
          switch (row.require("side")) {
            case "organizer" -> Side.ORGANIZER;
            case "invited" -> Side.INVITED;
            case "attending" -> Side.ATTENDING;
            default -> throw row.wrong("side must be organizer, invited or attending");
          };
      LocalizedTerm named = LocalizedTerm.of(row);
      byKey.put(
          named.key(),
          new EventRole(
              named,
              side,
              row.require("matched").equals("yes"),
              row.require("committee").equals("yes")));
    }
  }

  public List<EventRole> list() {
    return List.copyOf(byKey.values());
  }

  public Optional<EventRole> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether a participant takes part for the Committee. */
  boolean isForCommittee(Participant participant) {
    return participant.kind() == ParticipantKind.COMMITTEE
        || find(participant.role()).filter(EventRole::forCommittee).isPresent();
  }

  /** The name of a role in a language; a key that is not in the list is returned unchanged. */
  public String name(String key, Language language) {
    return find(key).map(role -> role.name(language)).orElse(key);
  }
}
