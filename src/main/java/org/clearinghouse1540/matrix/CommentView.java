package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;

/**
 * A comment of the State beside the value of the field on which it commented.
 *
 * @param label the row and the column of the field
 * @param recorded the value that the State saw; empty if nothing was recorded
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
