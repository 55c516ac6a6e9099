package org.clearinghouse1540.access;

import java.util.Locale;
import java.util.Optional;

/** In which role an account acts. What each may open is written in {@code app/Addresses}. */
public enum Role {
  /** Accounts; no content. */
  ADMINISTRATOR(ActsFor.NOBODY),
  /** One of the Committee's group of experts. */
  EXPERT(ActsFor.NOBODY),
  /** A member of the Committee. */
  MEMBER(ActsFor.STATE),
  /** The Chair of the Committee. */
  CHAIR(ActsFor.NOBODY),
  /** The coordinator of a working group of the Committee. */
  COORDINATOR(ActsFor.STATE),
  /** The secretariat: records approvals and consents as they arrive. */
  SECRETARIAT(ActsFor.NOBODY),
  /** A State's point of contact. */
  POINT_OF_CONTACT(ActsFor.STATE),
  /** A State's permanent mission. */
  MISSION(ActsFor.STATE),
  /** An agency of a State that contributes what it was asked for. */
  AGENCY(ActsFor.STATE),
  /** A provider of assistance. */
  PROVIDER(ActsFor.STATE_OR_ORGANIZATION),
  /** A regional coordinator. */
  REGIONAL_COORDINATOR(ActsFor.STATE_OR_ORGANIZATION);

  /** Whom a role acts for. */
  public enum ActsFor {
    NOBODY,
    STATE,
    STATE_OR_ORGANIZATION
  }

  private final ActsFor actsFor;

  Role(ActsFor actsFor) {
    this.actsFor = actsFor;
  }

  /** Whom an account of this role acts for. */
  public ActsFor actsFor() {
    return actsFor;
  }

  /** The kind of viewer that the policies of the tables know the role as. */
  public String viewerKind() {
    return switch (this) {
      case EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT -> "committee";
      case ADMINISTRATOR -> "administrator";
      case POINT_OF_CONTACT, MISSION -> "state";
      case AGENCY -> "agency";
      case PROVIDER -> "provider";
      case REGIONAL_COORDINATOR -> "region";
    };
  }

  /** Whether accounts of this role belong to the Committee, its experts or the secretariat. */
  public boolean isOfTheCommittee() {
    return viewerKind().equals("committee");
  }

  /** Whether accounts of this role act for a State itself, and not for it in the Committee. */
  public boolean isOfAState() {
    return switch (this) {
      case POINT_OF_CONTACT, MISSION, AGENCY -> true;
      case EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT -> false;
      case ADMINISTRATOR, PROVIDER, REGIONAL_COORDINATOR -> false;
    };
  }

  /** The role in lower case with hyphens, as in addresses, texts and {@code demo-accounts.txt}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role with this key. */
  public static Optional<Role> find(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
