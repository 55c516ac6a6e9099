package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * Who organized, supported or hosted an event.
 *
 * @param role organizer, in_cooperation, supporter, funder or host
 * @param address where this is public already; empty where it comes from a note
 * @param event the event whose row it is: the one on the page, or one that was merged into it
 * @param document the note that names it; empty for one of a public page or of a person
 */
public record Organizer(
    String asReceived,
    String name,
    Optional<String> state,
    Optional<String> body,
    String role,
    String address,
    long event,
    Optional<Long> document) {

  /** One as a note names it, not yet recorded. */
  public Organizer(
      String asReceived,
      String name,
      Optional<String> state,
      Optional<String> body,
      String role,
      String address) {
    this(asReceived, name, state, body, role, address, 0, Optional.empty());
  }
}
