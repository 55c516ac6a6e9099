package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;

/**
 * A comment of the State beside the recorded value of its field.
 *
 * @param label the row and the column of the field
 * @param recorded the recorded value; empty if nothing is recorded
 * @param sources the sources that the State names, each in one line
 * @param mayDelete whether the current user may delete the comment, which is not sent yet
 * @param decision the form that accepts or declines the proposal, where the current user may
 */
record CommentView(
    FieldComment comment,
    String label,
    String recorded,
    List<String> sources,
    boolean mayDelete,
    Optional<FormView> decision) {
  CommentView {
    sources = List.copyOf(sources);
  }
}
