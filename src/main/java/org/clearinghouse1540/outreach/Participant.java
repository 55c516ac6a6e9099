package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * A participant as listed in a note or as entered by a person.
 *
 * @param group the group in the words of the note; empty for a participant entered by a person
 * @param asReceived the name as received
 * @param state ISO 3166-1 alpha-3 code of the State to which the name was matched
 * @param body the acronym of the organization to which the name was matched
 * @param role a key of {@link EventRoles}
 * @param event the event with which it is recorded: the event itself or one merged into it
 * @param document the note that lists it; empty for one entered by a person
 */
public record Participant(
    String group,
    String asReceived,
    ParticipantKind kind,
    Optional<String> state,
    Optional<String> body,
    String role,
    long event,
    Optional<Long> document) {

  /** A participant listed in a note that is not yet recorded. */
  public Participant(
      String group,
      String asReceived,
      ParticipantKind kind,
      Optional<String> state,
      Optional<String> body) {
    this(group, asReceived, kind, state, body, EventRoles.PARTICIPATING, 0, Optional.empty());
  }

  /** Whether it takes part; an invitation alone does not mean that. */
  public boolean attending() {
    return !role.equals(EventRoles.INVITED);
  }

  /** This participant as listed in a document. */
  Participant from(long source) {
    return new Participant(group, asReceived, kind, state, body, role, event, Optional.of(source));
  }
}
