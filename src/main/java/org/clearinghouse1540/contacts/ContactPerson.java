package org.clearinghouse1540.contacts;

/**
 * The personal data of a point of contact. They are in no journal entry, and an erasure empties
 * them.
 */
public record ContactPerson(String name, String email, String telephone, String remarks) {
  /** Nobody in particular: the office is the contact. */
  public static final ContactPerson NONE = new ContactPerson("", "", "", "");

  /** Whether there is nothing to erase. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
