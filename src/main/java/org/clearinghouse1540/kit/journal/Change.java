package org.clearinghouse1540.kit.journal;

import java.util.Map;
import java.util.Optional;

/**
 * A change to be recorded in the journal.
 *
 * @param act the action in the past tense, such as {@code event recorded}
 * @param subject the changed record: kind and identity, such as {@code event/12}
 * @param before the previous values by name; empty for a new record
 * @param after all values that this change set, by name
 * @param why the reason that the actor gave; may be empty
 * @param source the document or address that supports the change; may be empty
 */
public record Change(
    String act,
    String subject,
    Optional<Map<String, ?>> before,
    Map<String, ?> after,
    String why,
    String source) {

  public static Change of(String act, String subject) {
    return new Change(act, subject, Optional.empty(), Map.of(), "", "");
  }

  public Change before(Map<String, ?> values) {
    return new Change(act, subject, Optional.of(values), after, why, source);
  }

  public Change after(Map<String, ?> values) {
    return new Change(act, subject, before, values, why, source);
  }

  public Change why(String reason) {
    return new Change(act, subject, before, after, reason, source);
  }

  public Change source(String document) {
    return new Change(act, subject, before, after, why, document);
  }
}
