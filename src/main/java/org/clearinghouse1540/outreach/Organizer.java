package org.clearinghouse1540.outreach;

import java.util.Optional;

/**
 * A party that organized, supported or hosted an event.
 *
 * @param role a key of {@link EventRoles}
 * @param address the public web page that names the party; empty if there is no such page
 * @param event the event with which it is recorded: the event itself or one merged into it
 * @param document the note that names it; empty for one from a public page or entered by a person
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

  /** An organizer named in a note that is not yet recorded. */
  public Organizer(
      String asReceived,
      String name,
      Optional<String> state,
      Optional<String> body,
      String role,
      String address) {
    this(asReceived, name, state, body, role, address, 0, Optional.empty());
  }

  /** The name to show: as received, or as a person corrected it when the note was recorded. */
  String shownName() {
    boolean corrected = document.isPresent() && !name.isEmpty() && !asReceived.contains(name);
    return corrected ? name : asReceived;
  }

  /** Whether a person entered it, rather than a note or a public page. */
  boolean entered() {
    return document.isEmpty() && address.isEmpty();
  }

  /** This organizer as named in a document. */
  Organizer from(long source) {
    return new Organizer(asReceived, name, state, body, role, address, event, Optional.of(source));
  }
}
