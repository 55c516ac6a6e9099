package org.clearinghouse1540.briefs;

import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Events;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The information note of an event: drafted, edited and issued. */
@Controller
class NoteEditorPages {
  private final Events events;
  private final NoteDrafter drafter;
  private final DraftedNotes notes;
  private final NoteViewBuilder views;

  NoteEditorPages(Events events, NoteDrafter drafter, DraftedNotes notes, NoteViewBuilder views) {
    this.events = events;
    this.drafter = drafter;
    this.notes = notes;
    this.views = views;
  }

  @GetMapping("/events/{id}/note")
  Page note(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Viewer viewer,
      SubmittedForm submitted) {
    return Page.of(views.view(record(id), NoteAddress.language(in), viewer, submitted));
  }

  @PostMapping("/events/{id}/note")
  String draft(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Viewer viewer) {
    Language language = NoteAddress.language(in);
    notes.begin(viewer.actor(), id, language, drafter.sections(record(id), language));
    return "redirect:" + NoteAddress.of(id, language);
  }

  @PostMapping("/events/{id}/note/section")
  @FormPage("/events/{id}/note?in={in}")
  String section(@PathVariable long id, Form form, Viewer viewer) {
    Language language = NoteAddress.language(form);
    DraftedNotes.WrittenNote note = written(id, language);
    Optional<String> section = form.requiredChoice("key", NoteTemplates::findSection);
    String words = form.longText("words", DraftedNotes.LONGEST);
    int seen = NoteAddress.version(form, "seen");
    form.check();
    String key = section.orElseThrow();
    notes.save(
        viewer.actor(), id, note, new DraftedNotes.Edit(Map.of(key, words), Map.of(key, seen), ""));
    return "redirect:" + NoteAddress.of(id, language) + "#" + key;
  }

  @PostMapping("/events/{id}/note/issue")
  @FormPage("/events/{id}/note?in={in}")
  @BindingAct(value = "briefs.act.issue", to = "access.receiver.committee")
  String issue(@PathVariable long id, Form form, Act act, Viewer viewer) {
    Language language = NoteAddress.language(form);
    String why = form.requiredText("why");
    form.check();
    act.on(record(id).event().title(), NoteAddress.of(id, language)).text(why);
    notes.issue(viewer.actor(), id, written(id, language), why);
    return "redirect:" + NoteAddress.of(id, language) + "#issues";
  }

  private DraftedNotes.WrittenNote written(long id, Language language) {
    record(id);
    return notes.find(id, language).orElseThrow(NotFound::new);
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }
}
