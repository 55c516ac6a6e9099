package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * A participant as the note lists it, or as a person recorded it.
 *
 * @param group the group in the note's own words; empty for one that a person recorded
 * @param asReceived the name as the note has it
 * @param kind state, observer_state, organization, committee, industry, academia or other
 * @param state ISO 3166-1 alpha-3 of the State it was matched to
 * @param body the acronym of the organization it was matched to
 * @param role a key of {@link EventRoles}
 * @param event the event whose row it is: the one on the page, or one that was merged into it
 * @param document the note that lists it; empty for one that a person recorded
 */
public record Participant(
    String group,
    String asReceived,
    String kind,
    Optional<String> state,
    Optional<String> body,
    String role,
    long event,
    Optional<Long> document) {

  /** One as a note lists it, not yet recorded. */
  public Participant(
      String group, String asReceived, String kind, Optional<String> state, Optional<String> body) {
    this(group, asReceived, kind, state, body, "participating", 0, Optional.empty());
  }

  /** Whether it took part or will, which an invitation does not say. */
  public boolean attending() {
    return !role.equals("invited");
  }
}
