package org.clearinghouse1540.registers;

import java.util.List;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * The cited documents that are in no register, so that an expert can enter them.
 *
 * @param tabs the pages of the registers that the current user may open
 * @param words the words that limit the list; may be empty
 * @param query the address of another page of the same list, without its number
 */
@Template("registers/unregistered.jte")
record UnregisteredView(
    List<String> tabs, String words, List<Line> lines, Paging paging, String query) {
  UnregisteredView {
    tabs = List.copyOf(tabs);
    lines = List.copyOf(lines);
  }

  /** A document, by the name of its State; empty for a document of no single State. */
  record Line(CitedDocument document, String state) {}
}
