package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.ReportedView;

/**
 * A note that was edited in Word, compared with the note.
 *
 * @param path the address of the note
 * @param changes the sections that differ
 */
@Template("briefs/reading.jte")
record ReturnedNoteView(
    String path,
    Language language,
    String fileName,
    List<String> notRecognized,
    List<SectionChange> changes,
    FormView form,
    ReportedView account) {
  ReturnedNoteView {
    notRecognized = List.copyOf(notRecognized);
    changes = List.copyOf(changes);
  }

  /** This page with the account of the lines of the file. */
  ReturnedNoteView with(ReportedView lines) {
    return new ReturnedNoteView(path, language, fileName, notRecognized, changes, form, lines);
  }

  /**
   * A section that differs.
   *
   * @param version the current version of the section
   */
  record SectionChange(String key, String title, int version, String before, String after) {}
}
