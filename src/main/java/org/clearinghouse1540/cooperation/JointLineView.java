package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * A line of the current user's State in a joint project.
 *
 * @param open whether the State takes part, so that the line can be changed and shared
 * @param receivers the names of the States that see the line once it is shared
 * @param history the versions that were shared, the latest first
 */
@Template("cooperation/line.jte")
record JointLineView(
    JointProject project,
    JointLine line,
    boolean open,
    String receivers,
    List<Shared> history,
    FormView form,
    FormView sharing) {
  JointLineView {
    history = List.copyOf(history);
  }

  /** A shared version, with the names of the States that may see it. */
  record Shared(SharedLine line, String receivers) {}

  /** The version that is shared now. */
  Optional<SharedLine> current() {
    return history.stream()
        .map(Shared::line)
        .filter(shared -> shared.ended().isEmpty())
        .findFirst();
  }

  /** Whether the line was changed since it was shared. */
  boolean changed() {
    return current().filter(shared -> shared.version() != line.version()).isPresent();
  }
}
