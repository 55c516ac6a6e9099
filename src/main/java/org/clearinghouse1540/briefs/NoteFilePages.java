package org.clearinghouse1540.briefs;

import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of information notes, and the template for the summary by the Chair of a meeting. */
@Controller
class NoteFilePages {
  private final Events events;
  private final States states;
  private final NoteTemplates templates;
  private final NoteDrafter drafter;
  private final DraftedNotes notes;

  NoteFilePages(
      Events events,
      States states,
      NoteTemplates templates,
      NoteDrafter drafter,
      DraftedNotes notes) {
    this.events = events;
    this.states = states;
    this.templates = templates;
    this.drafter = drafter;
    this.notes = notes;
  }

  @GetMapping("/events/{id}/note/file/{form}")
  Download file(
      @PathVariable long id,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    Language language = NoteAddress.language(in);
    return Download.of(
        new InformationNoteDocument(templates, language, written(id, language).words()).draft(),
        form,
        "note-event-" + id + "-" + language.code() + "-draft");
  }

  @GetMapping("/events/{id}/note/issue/{number}/file/{form}")
  Download issued(
      @PathVariable long id,
      @PathVariable int number,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    Language language = NoteAddress.language(in);
    DraftedNotes.Issue issue =
        written(id, language).issues().stream()
            .filter(candidate -> candidate.number() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    String day = new BriefWording(language, states).date(issue.on().toString());
    PrintDocument document =
        new InformationNoteDocument(templates, language, issue.sections()).issue(number, day);
    return Download.of(document, form, "note-event-" + id + "-" + language.code() + "-" + number);
  }

  @GetMapping("/events/{id}/chair-summary")
  Page chairSummary(@PathVariable long id) {
    return Page.of(new ChairSummaryView(record(id).event()));
  }

  @GetMapping("/events/{id}/chair-summary/file/{form}")
  Download chairSummaryFile(
      @PathVariable long id,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    Language language = NoteAddress.language(in);
    return Download.of(
        new InformationNoteDocument(templates, language, drafter.sections(record(id), language))
            .chairSummary(),
        form,
        "chair-summary-event-" + id + "-" + language.code());
  }

  private DraftedNotes.WrittenNote written(long id, Language language) {
    record(id);
    return notes.find(id, language).orElseThrow(NotFound::new);
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }
}
