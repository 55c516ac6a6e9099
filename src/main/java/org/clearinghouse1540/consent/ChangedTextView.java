package org.clearinghouse1540.consent;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;

/**
 * The notice that a text was changed since its keys were given.
 *
 * @param form the form that gives the key again, where the page has no other
 */
public record ChangedTextView(List<TextChange> changes, Optional<FormView> form) {
  public ChangedTextView {
    changes = List.copyOf(changes);
  }
}
