package org.clearinghouse1540.matrix;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosure;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/**
 * The access log of pages and files that show several matrices at once. As on the page of one
 * matrix, the experts, the Chair and the secretariat are not listed.
 */
@Component
public final class MatrixDisclosures {
  private final MatricesInProgress all;
  private final ReviewCycles cycles;
  private final Disclosures disclosures;

  MatrixDisclosures(MatricesInProgress all, ReviewCycles cycles, Disclosures disclosures) {
    this.all = all;
    this.cycles = cycles;
    this.disclosures = disclosures;
  }

  /** Records for each State that a member of the Committee read its matrix. */
  public void shown(Viewer viewer, Collection<MatrixId> matrices, Disclosure.Channel channel) {
    if (!viewer.is(Role.MEMBER, Role.COORDINATOR)) {
      return;
    }
    Map<MatrixId, Subject> begun =
        cycles.list().stream().collect(Collectors.toMap(ReviewCycle::matrix, ReviewCycle::subject));
    Disclosures.Receiver reader =
        new Disclosures.Receiver(channel, viewer.roleKey(), viewer.party(), "");
    matrices.stream()
        .distinct()
        .map(matrix -> begun.getOrDefault(matrix, ReviewCycle.subject(matrix, 1)))
        .forEach(subject -> disclosures.shown(subject, Audience.MEMBERS, reader));
  }

  /** The same for all matrices that this user may see. */
  public void allShown(Viewer viewer, Disclosure.Channel channel) {
    shown(viewer, all.list().stream().map(ReviewCycle::matrix).toList(), channel);
  }
}
