package org.clearinghouse1540.matrix;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;

/** A stage of the review of a matrix, with the party that must act. */
public enum MatrixStage {
  /** Experts draft. */
  DRAFTING(Optional.of(ResponsibleParty.EXPERTS)),
  /** Sent to the State, which comments, agrees or requests changes. */
  WITH_STATE(Optional.of(ResponsibleParty.STATE)),
  /** The State requested changes. */
  CHANGES_ASKED(Optional.of(ResponsibleParty.EXPERTS)),
  /** The State agreed; the Committee's working group reviews the matrix. */
  AGREED(Optional.of(ResponsibleParty.WORKING_GROUP)),
  /** The Committee approved; State and Committee decide on publication. */
  APPROVED(Optional.of(ResponsibleParty.STATE), Role.CHAIR, Role.SECRETARIAT),
  /** Published with agreement, approval and consent. */
  PUBLISHED(Optional.empty()),
  /** Approved and not published, by choice of the State or of the Committee. */
  KEPT(Optional.empty());

  private final Optional<ResponsibleParty> responsible;
  private final Set<Role> roles;

  MatrixStage(Optional<ResponsibleParty> responsible, Role... others) {
    this.responsible = responsible;
    Set<Role> acting = EnumSet.noneOf(Role.class);
    responsible.ifPresent(party -> acting.addAll(party.roles()));
    acting.addAll(Set.of(others));
    this.roles = Set.copyOf(acting);
  }

  /** The party that must act; empty if no action is due. */
  public Optional<ResponsibleParty> responsible() {
    return responsible;
  }

  /** The roles that have a task at this stage. */
  Set<Role> roles() {
    return roles;
  }

  /** Whether experts may change fields. */
  public boolean isOpen() {
    return this == DRAFTING || this == CHANGES_ASKED;
  }

  /** Whether the Committee has approved the matrix. */
  public boolean isApproved() {
    return this == APPROVED || this == PUBLISHED || this == KEPT;
  }

  /** The stage in lower case, as in texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
