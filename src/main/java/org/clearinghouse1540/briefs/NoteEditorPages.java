package org.clearinghouse1540.briefs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
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

/** The information note of an event: drafted, edited here or in Word, and issued. */
@Controller
class NoteEditorPages {
  private final Events events;
  private final NoteTemplates templates;
  private final NoteDrafter drafter;
  private final DraftedNotes notes;
  private final ReturnedNotes returned;
  private final NoteViewBuilder views;

  NoteEditorPages(
      Events events,
      NoteTemplates templates,
      NoteDrafter drafter,
      DraftedNotes notes,
      ReturnedNotes returned,
      NoteViewBuilder views) {
    this.events = events;
    this.templates = templates;
    this.drafter = drafter;
    this.notes = notes;
    this.returned = returned;
    this.views = views;
  }

  @GetMapping("/events/{id}/note")
  Page note(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Viewer viewer,
      SubmittedForm submitted) {
    return Page.of(views.view(record(id), language(in), viewer, submitted));
  }

  @PostMapping("/events/{id}/note")
  String draft(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Viewer viewer) {
    Language language = language(in);
    notes.begin(viewer.actor(), id, language, drafter.sections(record(id), language));
    return "redirect:" + address(id, language);
  }

  @PostMapping("/events/{id}/note/section")
  @FormPage("/events/{id}/note?in={in}")
  String section(@PathVariable long id, Form form, Viewer viewer) {
    Language language = language(form);
    DraftedNotes.WrittenNote note = written(id, language);
    Optional<String> section = form.requiredChoice("key", NoteTemplates::findSection);
    String words = form.longText("words", DraftedNotes.LONGEST);
    int seen = version(form, "seen");
    form.check();
    String key = section.orElseThrow();
    notes.save(
        viewer.actor(), id, note, new DraftedNotes.Edit(Map.of(key, words), Map.of(key, seen), ""));
    return "redirect:" + address(id, language) + "#" + key;
  }

  @PostMapping("/events/{id}/note/issue")
  @FormPage("/events/{id}/note?in={in}")
  String issue(@PathVariable long id, Form form, Viewer viewer) {
    Language language = language(form);
    String why = form.requiredText("why");
    form.check();
    notes.issue(viewer.actor(), id, written(id, language), why);
    return "redirect:" + address(id, language) + "#issues";
  }

  @PostMapping("/events/{id}/note/reading")
  @FormPage("/events/{id}/note?in={in}")
  String upload(@PathVariable long id, Form form, Viewer viewer) {
    Language language = language(form);
    DraftedNotes.WrittenNote note = written(id, language);
    Optional<SentFile> file = form.requiredFile("file");
    form.check();
    SentFile sent = file.orElseThrow();
    ReturnedNoteParser.Found found =
        new ReturnedNoteParser(templates, language)
            .read(DocumentText.read(sent.content(), sent.name()).text());
    if (found.sections().isEmpty()) {
      throw BadInput.of("file", "briefs.refused.no-section");
    }
    long reading = returned.keep(viewer.actor(), id, note, sent.name(), found);
    return "redirect:/events/" + id + "/note/reading/" + reading + "?in=" + language.code();
  }

  @GetMapping("/events/{id}/note/reading/{reading}")
  Page compare(
      @PathVariable long id,
      @PathVariable long reading,
      @RequestParam(name = "in", defaultValue = "en") String in,
      SubmittedForm submitted) {
    Language language = language(in);
    DraftedNotes.WrittenNote note = written(id, language);
    ReturnedNotes.ReturnedNote found = returned.find(note, reading).orElseThrow(NotFound::new);
    return Page.of(views.compare(record(id), note, found, language, submitted));
  }

  @PostMapping("/events/{id}/note/reading/{reading}")
  @FormPage("/events/{id}/note/reading/{reading}?in={in}")
  String decide(@PathVariable long id, @PathVariable long reading, Form form, Viewer viewer) {
    Language language = language(form);
    DraftedNotes.WrittenNote note = written(id, language);
    ReturnedNotes.ReturnedNote found = returned.find(note, reading).orElseThrow(NotFound::new);
    List<String> sections = form.choices("key", NoteTemplates::findSection);
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (String key : sections) {
      Optional.ofNullable(found.sections().get(key)).ifPresent(text -> words.put(key, text));
      seen.put(key, version(form, "seen." + key));
    }
    form.check();
    boolean accepted = form.value("drop").isEmpty();
    if (accepted) {
      notes.save(viewer.actor(), id, note, new DraftedNotes.Edit(words, seen, found.fileName()));
    }
    returned.decide(viewer.actor(), id, reading, accepted);
    return "redirect:" + address(id, language);
  }

  private static int version(Form form, String field) {
    return form.number(field, 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0);
  }

  private DraftedNotes.WrittenNote written(long id, Language language) {
    record(id);
    return notes.find(id, language).orElseThrow(NotFound::new);
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }

  private static Language language(String code) {
    return Language.find(code).orElseThrow(NotFound::new);
  }

  // The language is part of the address to which the form is sent.
  private static Language language(Form form) {
    String code = form.value("in");
    return code.isEmpty() ? Language.EN : language(code);
  }

  private static String address(long id, Language language) {
    return "/events/" + id + "/note?in=" + language.code();
  }
}
