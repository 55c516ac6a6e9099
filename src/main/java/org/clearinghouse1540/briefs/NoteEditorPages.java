package org.clearinghouse1540.briefs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.files.DocumentText;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An information note as it is written: drafted, edited here or in Word, issued again. */
@Controller
class NoteEditorPages {
  private final Events events;
  private final States states;
  private final NoteTemplates texts;
  private final DraftedNotes notes;
  private final ReturnedNotes readBack;

  NoteEditorPages(
      Events events,
      States states,
      NoteTemplates texts,
      DraftedNotes notes,
      ReturnedNotes readBack) {
    this.events = events;
    this.states = states;
    this.texts = texts;
    this.notes = notes;
    this.readBack = readBack;
  }

  @GetMapping("/events/{id}/note")
  Page note(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Viewer viewer) {
    return screen(id, in(in), viewer, List.of(), Map.of());
  }

  @PostMapping("/events/{id}/note")
  String draft(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      Viewer viewer) {
    EventRecord record = record(id);
    notes.begin(viewer.actor(), id, in(in), drafted(record, in(in)));
    return "redirect:" + address(id, in(in));
  }

  @PostMapping("/events/{id}/note/section")
  Object section(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") int seen,
      Viewer viewer) {
    DraftedNotes.WrittenNote note = written(id, in(in));
    try {
      List<DraftedNotes.Section> theirs =
          notes.save(viewer.actor(), id, note, Map.of(key, words), Map.of(key, seen), "");
      return theirs.isEmpty()
          ? "redirect:" + address(id, in(in)) + "#" + key
          : screen(id, in(in), viewer, List.of(), Map.of(key, words)).withStatus(409);
    } catch (BadInput bad) {
      return screen(id, in(in), viewer, bad.reasons(), Map.of()).withStatus(400);
    }
  }

  @PostMapping("/events/{id}/note/issue")
  Object issue(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      @RequestParam(defaultValue = "") String why,
      Viewer viewer) {
    try {
      notes.issue(viewer.actor(), id, written(id, in(in)), why);
      return "redirect:" + address(id, in(in)) + "#issues";
    } catch (BadInput bad) {
      return screen(id, in(in), viewer, bad.reasons(), Map.of()).withStatus(400);
    }
  }

  @GetMapping("/events/{id}/note/file/{form}")
  Download file(
      @PathVariable long id,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    return Download.of(
        new InformationNoteDocument(texts, in(in), written(id, in(in)).words()).draft(),
        form,
        "note-event-" + id + "-" + in(in).code() + "-draft");
  }

  @GetMapping("/events/{id}/note/issue/{number}/file/{form}")
  Download issued(
      @PathVariable long id,
      @PathVariable int number,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    DraftedNotes.Issue issue =
        written(id, in(in)).issues().stream()
            .filter(item -> item.number() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    String day = new BriefWording(in(in), states).date(issue.on().toString());
    PrintDocument paper =
        new InformationNoteDocument(texts, in(in), issue.sections()).issue(number, day);
    return Download.of(paper, form, "note-event-" + id + "-" + in(in).code() + "-" + number);
  }

  @PostMapping("/events/{id}/note/reading")
  Object read(
      @PathVariable long id,
      @RequestParam(name = "in", defaultValue = "en") String in,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> file,
      Viewer viewer)
      throws IOException {
    DraftedNotes.WrittenNote note = written(id, in(in));
    try {
      MultipartFile sent =
          file.orElseThrow(() -> new BadInput("file", "Choose the file that was edited."));
      String name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
      ReturnedNoteParser.Found found =
          new ReturnedNoteParser(texts, in(in))
              .read(DocumentText.read(sent.getBytes(), name).text());
      if (found.sections().isEmpty()) {
        throw new BadInput(
            "file",
            "No section of the note was found in this file; send the DOCX that was taken here, in"
                + " the same language.");
      }
      long reading = readBack.keep(viewer.actor(), id, note, name, found);
      return "redirect:/events/" + id + "/note/reading/" + reading + "?in=" + in(in).code();
    } catch (BadInput bad) {
      return screen(id, in(in), viewer, bad.reasons(), Map.of()).withStatus(400);
    }
  }

  @GetMapping("/events/{id}/note/reading/{reading}")
  Page reading(
      @PathVariable long id,
      @PathVariable long reading,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    DraftedNotes.WrittenNote note = written(id, in(in));
    return Page.of("briefs/reading.jte")
        .with("record", record(id))
        .with("note", note)
        .with("texts", texts)
        .with("in", in(in))
        .with("reading", readBack.find(note, reading).orElseThrow(NotFound::new));
  }

  @PostMapping("/events/{id}/note/reading/{reading}")
  Object decide(
      @PathVariable long id,
      @PathVariable long reading,
      @RequestParam(name = "in", defaultValue = "en") String in,
      @RequestParam(name = "key", defaultValue = "") List<String> keys,
      @RequestParam(defaultValue = "") String drop,
      @RequestParam Map<String, String> form,
      Viewer viewer) {
    DraftedNotes.WrittenNote note = written(id, in(in));
    ReturnedNotes.Reading found = readBack.find(note, reading).orElseThrow(NotFound::new);
    if (drop.isEmpty()) {
      Map<String, String> words = new LinkedHashMap<>();
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (String key : keys) {
        Optional.ofNullable(found.sections().get(key)).ifPresent(value -> words.put(key, value));
        seen.put(key, number(form.getOrDefault("seen." + key, "")));
      }
      if (!notes.save(viewer.actor(), id, note, words, seen, found.fileName()).isEmpty()) {
        return reading(id, reading, in).withStatus(409);
      }
    }
    readBack.decided(viewer.actor(), id, reading, drop.isEmpty() ? "taken over" : "left");
    return "redirect:" + address(id, in(in));
  }

  @GetMapping("/events/{id}/chair-summary")
  Page chair(@PathVariable long id) {
    return Page.of("briefs/chair.jte").with("record", record(id));
  }

  @GetMapping("/events/{id}/chair-summary/file/{form}")
  Download chairFile(
      @PathVariable long id,
      @PathVariable String form,
      @RequestParam(name = "in", defaultValue = "en") String in) {
    return Download.of(
        new InformationNoteDocument(texts, in(in), drafted(record(id), in(in))).chairSummary(),
        form,
        "chair-summary-event-" + id + "-" + in(in).code());
  }

  private Map<String, String> drafted(EventRecord record, Language in) {
    String country = record.event().country();
    return new NoteDraft(
            record,
            country.isEmpty()
                ? List.of()
                : events.list().stream().filter(event -> event.country().equals(country)).toList(),
            texts,
            new BriefWording(in, states))
        .sections();
  }

  private Page screen(
      long id, Language in, Viewer viewer, List<String> problems, Map<String, String> unsaved) {
    EventRecord record = record(id);
    return Page.of("briefs/note.jte")
        .with("record", record)
        .with("in", in)
        .with("texts", texts)
        .with("note", notes.find(id, in))
        .with("line", YearlyEventList.line(record, new BriefWording(in, states)))
        .with("unsaved", unsaved)
        .with("writes", viewer.is(Role.EXPERT))
        .with("problems", problems);
  }

  private DraftedNotes.WrittenNote written(long id, Language in) {
    record(id);
    return notes.find(id, in).orElseThrow(NotFound::new);
  }

  private EventRecord record(long id) {
    return events.find(id).orElseThrow(NotFound::new);
  }

  private static Language in(String code) {
    return Language.find(code).orElseThrow(NotFound::new);
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String address(long id, Language in) {
    return "/events/" + id + "/note?in=" + in.code();
  }
}
