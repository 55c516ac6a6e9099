package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A point of contact of a State or organization.
 *
 * @param party the code of the State, or the acronym of the organization
 * @param nominated whether a note verbale named it; other entries are the State's own notes
 * @param account the account in which the person acts, or empty
 * @param invitation the invitation to open an account, if one was sent
 * @param confirmed the day on which the entry was last recorded or confirmed
 * @param closed whether a note verbale that ended the function was recorded
 * @param erased the day on which the personal data were erased
 * @param version the number of changes, so that two users do not overwrite each other
 */
public record Contact(
    long id,
    String party,
    ContactEntry entry,
    boolean nominated,
    String account,
    Optional<Long> invitation,
    LocalDate confirmed,
    boolean closed,
    Optional<LocalDate> erased,
    int version) {

  /** The function and its period. */
  public ContactDuty duty() {
    return entry.duty();
  }

  /** The office, the person and their addresses. */
  public ContactDetails details() {
    return entry.details();
  }

  /** Whether a note verbale named it for a period that includes a day. */
  public boolean isInCharge(LocalDate day) {
    return nominated && duty().includes(day);
  }

  /** Whether a note verbale named it as one who may agree and consent, at that day or before. */
  boolean isValidatorBy(LocalDate day) {
    return nominated
        && duty().validates()
        && duty().from().filter(first -> first.isAfter(day)).isEmpty();
  }

  /** Whether the State still relies on it. */
  public boolean isOpen(LocalDate day) {
    return erased.isEmpty() && !duty().hasEnded(day);
  }

  /** The key of the text that says whether it is in charge on a day. */
  public String standing(LocalDate day) {
    if (!nominated) {
      return "contacts.standing.own";
    }
    if (isInCharge(day)) {
      return "contacts.standing.in-charge";
    }
    return duty().hasEnded(day) ? "contacts.standing.ended" : "contacts.standing.later";
  }

  /** The address of its page. */
  public String address() {
    return "/contacts/" + id;
  }

  /** The name of the record in the journal. */
  String journalName() {
    return "contact/" + id;
  }
}
