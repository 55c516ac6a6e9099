package org.clearinghouse1540.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The roles in an event, with their words in six languages; a list that a person can correct. */
@Component
public final class EventRoles {
  private final Map<String, Role> byKey = new LinkedHashMap<>();

  /** On which side of an event a role stands. */
  public enum Side {
    ORGANIZER,
    INVITED,
    ATTENDING
  }

  /**
   * A role.
   *
   * @param matched whether States and organizations stand in it, so that names are looked up;
   *     persons are kept as they are written
   */
  public record Role(LocalizedTerm named, Side side, boolean matched) {
    public String key() {
      return named.key();
    }

    public String name(Language language) {
      return named.name(language);
    }
  }

  /** Reads the definition file; a wrong one stops the start with {@code file:line}. */
  public EventRoles() {
    for (Table.Row row : Table.fromData("outreach/data/event_roles.csv").rows()) {
      Side side =
          switch (row.require("side")) {
            case "organizer" -> Side.ORGANIZER;
            case "invited" -> Side.INVITED;
            case "attending" -> Side.ATTENDING;
            default -> throw row.wrong("side is none of organizer, invited, attending");
          };
      LocalizedTerm named = LocalizedTerm.of(row);
      byKey.put(named.key(), new Role(named, side, row.require("matched").equals("yes")));
    }
  }

  public List<Role> list() {
    return List.copyOf(byKey.values());
  }

  public Optional<Role> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Its name in a language; a key that is not on the list stays as it is. */
  public String name(String key, Language language) {
    return find(key).map(role -> role.name(language)).orElse(key);
  }
}
