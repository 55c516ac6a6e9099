package org.clearinghouse1540.kit.journal;

import java.util.Map;
import java.util.Optional;

/**
 * A change as it is told to the journal.
 *
 * @param act what was done, in the past tense, such as {@code event recorded}
 * @param subject the record that was changed: kind and identity, such as {@code event/12}
 * @param before the values before, by name; empty where there were none
 * @param after the values now, by name: all of them that this change set
 * @param why the reason, in the words of whoever acted; may be empty
 * @param source the document or address it rests on; may be empty
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
