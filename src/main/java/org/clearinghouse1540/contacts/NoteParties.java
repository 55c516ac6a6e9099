package org.clearinghouse1540.contacts;

import java.util.Optional;
import org.clearinghouse1540.access.RoleGrantResolver;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** The States and organizations that send notes verbales about their contacts. */
@Component
record NoteParties(RoleGrantResolver parties, FileStates states) {
  /** The party that a form names; a problem is added to the form. */
  Optional<String> read(Form form) {
    return ContactForm.party(form, parties);
  }

  /** Stops the file of a note of another State until the person typed the name of this one. */
  void confirm(Form form, Optional<NoteVerbale> note, String party) {
    note.flatMap(NoteVerbale::file).ifPresent(file -> states.confirm(form, file, party));
  }
}
