package org.clearinghouse1540.kit.retrieval;

/**
 * Limits the results of a search; an empty value does not limit.
 *
 * @param kind the kind of record
 * @param language the code of the language of the passage
 * @param party the State or organization to which the record belongs
 * @param from the first day, as precise as {@code YYYY}
 * @param until the last day
 */
public record PassageFilter(String kind, String language, String party, String from, String until) {
  /** No limit. */
  public static final PassageFilter NONE = new PassageFilter("", "", "", "", "");

  boolean hasKind(String other) {
    return kind.isEmpty() || kind.equals(other);
  }

  boolean hasLanguage(String other) {
    return language.isEmpty() || language.equals(other);
  }

  boolean hasParty(String other) {
    return party.isEmpty() || party.equals(other);
  }

  // A date that is not known to the day is within limits that contain a part of it.
  boolean hasDay(long day) {
    return (from.isEmpty() || PassageDocument.last(day) >= PassageDocument.day(from, false))
        && (until.isEmpty() || day != 0 && day <= PassageDocument.day(until, true));
  }
}
