package org.clearinghouse1540.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One letter: read, changed, taken as a file, dispatched, and what came back. */
@Controller
class LetterPages {
  private final Letters letters;
  private final Clock clock;

  LetterPages(Letters letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/letters/{id}")
  Page letter(Viewer viewer, @PathVariable long id) {
    return screen(viewer, get(id), Optional.empty());
  }

  @GetMapping("/letters/{id}/file/{form}")
  Download file(@PathVariable long id, @PathVariable String form) {
    return Download.of(paper(get(id)), form, "letter-" + id);
  }

  @PostMapping("/letters/{id}")
  Object save(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String body) {
    return done(viewer, id, () -> letters.save(viewer.actor(), id, version, title, body));
  }

  @PostMapping("/letters/{id}/dispatch")
  Object dispatch(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String how) {
    return done(viewer, id, () -> letters.dispatch(viewer.actor(), id, day(day), how));
  }

  @PostMapping("/letters/{id}/receipt")
  Object receipt(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String proof) {
    return done(viewer, id, () -> letters.receive(viewer.actor(), id, day(day), proof));
  }

  private Object done(Viewer viewer, long id, Runnable work) {
    Letter letter = get(id);
    try {
      work.run();
      return "redirect:/letters/" + id;
    } catch (BadInput bad) {
      return screen(viewer, letter, Optional.of(bad)).withStatus(400);
    }
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException unreadable) {
      throw new BadInput("day", "Write the day as year-month-day, such as 2026-11-23.");
    }
  }

  private Letter get(long id) {
    return letters.find(id).orElseThrow(NotFound::new);
  }

  private Page screen(Viewer viewer, Letter letter, Optional<BadInput> bad) {
    return Page.of("letters/letter.jte")
        .with("letter", letter)
        .with("mayWrite", viewer.is(Role.EXPERT, Role.SECRETARIAT, Role.CHAIR))
        .with("maySend", viewer.is(Role.SECRETARIAT, Role.CHAIR))
        .with("today", LocalDate.now(clock).toString())
        .with("problems", bad.map(BadInput::reasons).orElse(List.of()))
        .with("field", bad.map(BadInput::field).orElse(""));
  }

  /** The letter as a file: a working draft until it was dispatched. */
  static PrintDocument paper(Letter letter) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    parts.add(
        new PrintDocument.Part.Words(
            DateText.of(
                letter.dispatchedOn().orElse(letter.draftedOn()).toString(), letter.language())));
    for (String paragraph : letter.body().split("\n\n+")) {
      parts.add(new PrintDocument.Part.Words(paragraph));
    }
    return new PrintDocument(
        letter.title(),
        letter.language(),
        letter.dispatched() ? "" : Texts.get(letter.language(), "letters.working-draft"),
        letter.subject() + ", letter/" + letter.id(),
        parts);
  }
}
