package org.clearinghouse1540.providers;

/**
 * A provider of assistance in the register.
 *
 * @param party for whom the accounts act that may change it: code of a State, acronym, or empty
 * @param partOf the whole that it is a part of, such as an office with a branch; or empty
 * @param kind state, organization, programme or ngo
 * @param institution the point of contact: an institution
 * @param mailbox its functional mailbox
 * @param person the point of contact: a name; personal data, never public
 */
public record Provider(
    long id,
    String party,
    String name,
    String partOf,
    String kind,
    String institution,
    String mailbox,
    String person) {

  /** Its name, and the whole that it is a part of. */
  public String fullName() {
    return partOf.isEmpty() ? name : name + " (" + partOf + ")";
  }
}
