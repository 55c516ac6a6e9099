package org.clearinghouse1540.cooperation;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/**
 * Joint texts that are open to the current user.
 *
 * @param title the key of the title
 * @param list the address of the list
 */
@Template("cooperation/texts.jte")
record JointTextsView(List<Item> items, String title, String list) {
  JointTextsView {
    items = List.copyOf(items);
  }

  /** A text with the name of its kind and of its States. */
  record Item(JointPublication text, String kind, String states) {}
}
