package org.clearinghouse1540.intake;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The uploaded notes, with the form that uploads another one. */
@Template("intake/notes.jte")
record NotesView(List<Proposals.Entry> entries, FormView form) {
  NotesView {
    entries = List.copyOf(entries);
  }
}
