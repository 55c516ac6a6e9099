package org.clearinghouse1540.providers;

/**
 * A provider of assistance in the register.
 *
 * @param party State or organization whose accounts may edit the entry: code of a State, acronym,
 *     or empty
 * @param partOf parent organization of a branch or office, or empty
 * @param institution institution that is the point of contact
 * @param mailbox functional mailbox of the institution
 * @param person name of the point of contact; personal data, never public
 */
public record Provider(
    long id,
    String party,
    String name,
    String partOf,
    ProviderType type,
    String institution,
    String mailbox,
    String person) {

  /** The name with the parent organization. */
  public String fullName() {
    return partOf.isEmpty() ? name : name + " (" + partOf + ")";
  }
}
