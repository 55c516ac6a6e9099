package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.sources.Original;

/**
 * An information note in one language.
 *
 * @param listEntry the entry of the event in the list of outreach events
 * @param draft the form that creates a draft, if there is none and the current user may write notes
 * @param note the note, if there is one
 */
@Template("briefs/note.jte")
record NoteView(
    Event event,
    Language language,
    String listEntry,
    Optional<FormView> draft,
    Optional<NoteSections> note) {

  /** The address of the note. */
  String path() {
    return "/events/" + event.id() + "/note";
  }

  /**
   * The content of the note.
   *
   * @param files the edited files as received
   * @param upload the form that uploads an edited file, if the current user may write notes
   * @param issue the form that issues the note, if the current user may write notes
   */
  record NoteSections(
      List<SectionForm> sections,
      List<DraftedNotes.Issue> issues,
      List<Original> files,
      Optional<FormView> upload,
      Optional<FormView> issue) {
    NoteSections {
      sections = List.copyOf(sections);
      issues = List.copyOf(issues);
      files = List.copyOf(files);
    }
  }

  /**
   * A section.
   *
   * @param section the current section
   * @param rows the number of lines of its field
   * @param form the form that changes it, if the current user may write notes
   */
  record SectionForm(
      DraftedNotes.Section section, String title, int rows, Optional<FormView> form) {}
}
