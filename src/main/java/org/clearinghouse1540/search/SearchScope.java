package org.clearinghouse1540.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a kind that have to be read again.
 *
 * @param records nothing for all of them
 */
public record SearchScope(Optional<Set<String>> records) {
  /** No record. */
  public static final SearchScope NONE = new SearchScope(Optional.of(Set.of()));

  /** All records of the kind. */
  public static final SearchScope ALL = new SearchScope(Optional.empty());

  public SearchScope {
    records = records.map(Set::copyOf);
  }

  /** One record, such as {@code event/12}. */
  public static SearchScope of(String record) {
    return new SearchScope(Optional.of(Set.of(record)));
  }

  /**
   * The record itself if the change is one of its kind, which the journal names in the same way.
   */
  public static SearchScope ofKind(String kind, String subject) {
    return subject.startsWith(kind + "/") ? of(subject) : NONE;
  }

  /** All records of a kind if the journal names the changed record with one of these words. */
  public static SearchScope allIf(String subject, String... kinds) {
    for (String kind : kinds) {
      if (subject.startsWith(kind + "/")) {
        return ALL;
      }
    }
    return NONE;
  }

  /** The records of both. */
  public SearchScope and(SearchScope other) {
    if (records.isEmpty() || other.records.isEmpty()) {
      return ALL;
    }
    Set<String> both = new HashSet<>(records.get());
    both.addAll(other.records.get());
    return new SearchScope(Optional.of(both));
  }
}
