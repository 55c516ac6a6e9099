package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.SentFile;

/**
 * A note verbale about a point of contact, as the secretariat records it.
 *
 * @param effective the day from which it takes effect; for an end, the last day
 */
record NoteVerbale(
    String reference, LocalDate dated, LocalDate effective, Optional<SentFile> file) {

  /** Reads the note of a form; the file may be recorded later. */
  static Optional<NoteVerbale> read(Form form, LocalDate today) {
    String reference = form.requiredText("reference", 200);
    Optional<LocalDate> dated = form.requiredDay("dated");
    Optional<LocalDate> effective = form.day("effective").or(() -> dated);
    if (dated.filter(day -> day.isAfter(today)).isPresent()) {
      form.problem("dated", "contacts.refused.future");
    }
    Optional<SentFile> file = form.file("file");
    return dated.flatMap(day -> effective.map(from -> new NoteVerbale(reference, day, from, file)));
  }
}
