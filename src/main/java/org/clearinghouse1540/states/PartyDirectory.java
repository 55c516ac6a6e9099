package org.clearinghouse1540.states;

import java.util.List;

/** Parties that another module knows by name, such as providers: a source of names. */
public interface PartyDirectory {
  /**
   * A party under all its names.
   *
   * @param key by which the other module finds it
   * @param names the name that is shown first, then all others, in any language
   */
  record Entry(String key, List<String> names) {
    public Entry {
      names = List.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("no name for " + key);
      }
    }
  }

  /** All parties as they are now. */
  List<Entry> parties();
}
