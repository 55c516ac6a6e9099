package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/**
 * The matrices on which somebody works: those under review, and those in which experts recorded
 * values that were never sent to their State, which does not see them.
 */
@Component
public final class MatricesInProgress {
  private static final Comparator<ReviewCycle> ORDER =
      Comparator.comparing((ReviewCycle cycle) -> cycle.matrix().state())
          .thenComparing(cycle -> cycle.matrix().form(), Comparator.reverseOrder());

  private final ReviewCycles cycles;
  private final FieldCounts counts;
  private final Forms forms;

  MatricesInProgress(ReviewCycles cycles, FieldCounts counts, Forms forms) {
    this.cycles = cycles;
    this.counts = counts;
    this.forms = forms;
  }

  /** The current cycle of each matrix that the current user may see, by State. */
  List<ReviewCycle> list() {
    return with(
        cycles.list(),
        versions()
            .flatMap(form -> counts.states(form).stream().map(state -> new MatrixId(state, form))));
  }

  /** The current cycle of each matrix of a State that the current user may see. */
  public List<ReviewCycle> listOfState(String state) {
    return with(cycles.listOfState(state), versions().map(form -> new MatrixId(state, form)));
  }

  private Stream<String> versions() {
    return forms.list().stream().map(FormVersion::version);
  }

  private List<ReviewCycle> with(List<ReviewCycle> reviewed, Stream<MatrixId> possible) {
    Set<MatrixId> known = reviewed.stream().map(ReviewCycle::matrix).collect(Collectors.toSet());
    List<MatrixId> others = possible.filter(id -> !known.contains(id)).toList();
    List<ReviewCycle> all = new ArrayList<>(reviewed);
    counts.begun(others).forEach((id, at) -> all.add(cycles.get(id).since(at)));
    all.sort(ORDER);
    return all;
  }
}
