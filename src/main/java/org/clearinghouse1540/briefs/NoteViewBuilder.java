package org.clearinghouse1540.briefs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.ReportedView;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Builds the pages of an information note. */
@Component
final class NoteViewBuilder {
  private final DraftedNotes notes;
  private final NoteTemplates templates;
  private final States states;
  private final Originals originals;

  NoteViewBuilder(DraftedNotes notes, NoteTemplates templates, States states, Originals originals) {
    this.originals = originals;
    this.notes = notes;
    this.templates = templates;
    this.states = states;
  }

  private static String path(EventRecord record) {
    return "/events/" + record.event().id() + "/note";
  }

  /** The page of a note. */
  NoteView view(EventRecord record, Language language, Viewer viewer, SubmittedForm submitted) {
    Optional<DraftedNotes.WrittenNote> note = notes.find(record.event().id(), language);
    boolean writes = viewer.may(Permission.WRITE_EVENT_NOTES);
    return new NoteView(
        record.event(),
        language,
        YearlyEventList.entry(record, new BriefWording(language, states)).text(),
        writes && note.isEmpty() ? Optional.of(submitted.view(path(record))) : Optional.empty(),
        note.map(written -> content(record, written, language, writes, submitted)));
  }

  private NoteView.NoteSections content(
      EventRecord record,
      DraftedNotes.WrittenNote note,
      Language language,
      boolean writes,
      SubmittedForm submitted) {
    List<NoteView.SectionForm> sections = new ArrayList<>();
    for (String key : NoteTemplates.SECTIONS) {
      DraftedNotes.Section section = note.section(key);
      FormView form =
          submitted
              .view(path(record) + "/section", "key", key)
              .withIds("section-" + key)
              .with("words", section.words());
      sections.add(
          new NoteView.SectionForm(
              section,
              templates.title(key, language),
              NoteTemplates.inHead(key) ? 3 : 8,
              writes ? Optional.of(form) : Optional.empty()));
    }
    return new NoteView.NoteSections(
        sections,
        note.issues(),
        originals.of("event/" + record.event().id()),
        writes ? Optional.of(submitted.view(path(record) + "/reading")) : Optional.empty(),
        writes ? Optional.of(submitted.view(path(record) + "/issue")) : Optional.empty());
  }

  /** The comparison of a returned note with the note. */
  ReturnedNoteView compare(
      EventRecord record,
      DraftedNotes.WrittenNote note,
      ReturnedNotes.ReturnedNote returned,
      Language language,
      SubmittedForm submitted) {
    List<ReturnedNoteView.SectionChange> changes = new ArrayList<>();
    for (Map.Entry<String, String> sent : returned.sections().entrySet()) {
      DraftedNotes.Section section = note.section(sent.getKey());
      if (!section.words().equals(sent.getValue())) {
        changes.add(
            new ReturnedNoteView.SectionChange(
                section.key(),
                templates.title(section.key(), language),
                section.version(),
                section.words(),
                sent.getValue()));
      }
    }
    return new ReturnedNoteView(
        path(record),
        language,
        returned.fileName(),
        returned.notRecognized(),
        changes,
        submitted.view(path(record) + "/reading/" + returned.id()),
        ReportedView.none());
  }
}
