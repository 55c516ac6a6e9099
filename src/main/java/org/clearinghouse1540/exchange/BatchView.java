package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page that takes copies of the matrices of many States.
 *
 * @param progress the latest reading of the user's files
 * @param open the files that were read and that nobody has decided on
 * @param last the number of the last one of them
 */
@Template("exchange/batch.jte")
record BatchView(
    Optional<BatchReadings.Progress> progress,
    List<Line> open,
    long last,
    FormView form,
    List<Option> versions) {
  BatchView {
    open = List.copyOf(open);
    versions = List.copyOf(versions);
  }

  /** A file that was read, with the page on which its values are decided field by field. */
  record Line(String address, String state, String version, String fileName) {}
}
