package org.clearinghouse1540.briefs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.FileSubject;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Information notes that return from editing in Word: uploaded, compared, and accepted or not. */
@Controller
class ReturnedNotePages {
  private final Events events;
  private final NoteTemplates templates;
  private final DraftedNotes notes;
  private final ReturnedNotes returned;
  private final NoteViewBuilder views;

  ReturnedNotePages(
      Events events,
      NoteTemplates templates,
      DraftedNotes notes,
      ReturnedNotes returned,
      NoteViewBuilder views) {
    this.events = events;
    this.templates = templates;
    this.notes = notes;
    this.returned = returned;
    this.views = views;
  }

  @PostMapping("/events/{id}/note/reading")
  @FormPage("/events/{id}/note?in={in}")
  String upload(@PathVariable long id, Form form, Viewer viewer) {
    Language language = NoteAddress.language(form);
    DraftedNotes.WrittenNote note = written(id, language);
    Optional<SentFile> file = form.requiredFile("file");
    form.check();
    SentFile sent = file.orElseThrow();
    ReturnedNoteParser.Found found =
        new ReturnedNoteParser(templates, language)
            .read(DocumentText.read(sent.content(), sent.name()));
    if (found.sections().isEmpty()) {
      throw BadInput.of("file", "briefs.refused.no-section");
    }
    checkSubject(form, record(id).event().title(), note, found);
    long reading = returned.keep(viewer.actor(), id, note, sent, found);
    return "redirect:/events/" + id + "/note/reading/" + reading + "?in=" + language.code();
  }

  private static void checkSubject(
      Form form, String title, DraftedNotes.WrittenNote note, ReturnedNoteParser.Found found) {
    TextFolding folding = TextFolding.IGNORING_DIACRITICS;
    String named = found.sections().getOrDefault("event", "").strip();
    boolean same =
        !named.isEmpty()
            && (folding.sameWords(named, title)
                || folding.sameWords(named, note.section("event").words()));
    if (!same) {
      new FileSubject(
              Optional.of(named).filter(name -> !name.isEmpty()).map(name -> language -> name),
              language -> title,
              Optional.empty())
          .confirm(form, typed -> folding.sameWords(typed, title));
    }
  }

  @GetMapping("/events/{id}/note/reading/{reading}")
  Page compare(
      @PathVariable long id,
      @PathVariable long reading,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Language reader,
      SubmittedForm submitted) {
    Language language = NoteAddress.language(in);
    DraftedNotes.WrittenNote note = written(id, language);
    ReturnedNotes.ReturnedNote found = returned.find(note, reading).orElseThrow(NotFound::new);
    return Page.of(
        views
            .compare(record(id), note, found, language, submitted)
            .with(returned.account(id, found, reader)));
  }

  @PostMapping("/events/{id}/note/reading/{reading}")
  @FormPage("/events/{id}/note/reading/{reading}?in={in}")
  String decide(@PathVariable long id, @PathVariable long reading, Form form, Viewer viewer) {
    Language language = NoteAddress.language(form);
    DraftedNotes.WrittenNote note = written(id, language);
    ReturnedNotes.ReturnedNote found = returned.find(note, reading).orElseThrow(NotFound::new);
    List<String> sections = form.choices("key", NoteTemplates::findSection);
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String key : sections) {
      Optional.ofNullable(found.sections().get(key)).ifPresent(text -> words.put(key, text));
      seen.put(key, NoteAddress.version(form, "seen." + key));
    }
    form.check();
    boolean accepted = form.value("drop").isEmpty();
    if (accepted) {
      notes.save(viewer.actor(), id, note, new DraftedNotes.Edit(words, seen, found.fileName()));
    }
    returned.decide(viewer.actor(), id, reading, accepted);
    return "redirect:" + NoteAddress.of(id, language);
  }

  private DraftedNotes.WrittenNote written(long id, Language language) {
    record(id);
    return notes.find(id, language).orElseThrow(NotFound::new);
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }
}
