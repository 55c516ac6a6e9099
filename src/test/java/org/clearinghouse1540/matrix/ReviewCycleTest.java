package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Subject;
import org.junit.jupiter.api.Test;

/** Review cycles of a matrix and the parties of the review. */
class ReviewCycleTest {
  @Test
  void eachCycleHasConsentsOfItsOwn() {
    MatrixId matrix = new MatrixId("Example State 001", "2017");
    ReviewCycle second =
        new ReviewCycle(
            matrix, 2, MatrixStage.DRAFTING, Instant.EPOCH, "", Optional.empty(), List.of());
    assertThat(second.subject())
        .isEqualTo(new Subject(Subject.Kind.MATRIX, "Example State 001 2017 2"));
  }

  @Test
  void everyPartyActsThroughItsOwnRoles() {
    assertThat(ResponsibleParty.EXPERTS.roles()).containsExactly(Role.EXPERT);
    assertThat(ResponsibleParty.STATE.roles())
        .containsExactlyInAnyOrder(Role.POINT_OF_CONTACT, Role.MISSION);
    assertThat(ResponsibleParty.EXPERTS.key()).isEqualTo("experts");
  }

  @Test
  void aMatrixCountsAsApprovedFromTheApprovalOn() {
    assertThat(MatrixStage.values())
        .filteredOn(MatrixStage::isApproved)
        .containsExactly(MatrixStage.APPROVED, MatrixStage.PUBLISHED, MatrixStage.KEPT);
    assertThat(MatrixStage.values())
        .filteredOn(MatrixStage::isOpen)
        .containsExactly(MatrixStage.DRAFTING, MatrixStage.CHANGES_ASKED);
  }
}
