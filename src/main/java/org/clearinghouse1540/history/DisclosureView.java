package org.clearinghouse1540.history;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * The access log of a record, for its owner.
 *
 * @param title the title of the record
 * @param address the address of the record
 */
@Template("history/shown.jte")
record DisclosureView(String title, String address, List<DisclosureLine> lines) {
  DisclosureView {
    lines = List.copyOf(lines);
  }
}
