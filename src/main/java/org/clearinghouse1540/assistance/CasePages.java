package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done in a case: steps, silence, objection, consent, hold, summary, letter. */
@Controller
class CasePages {
  private final Cases cases;
  private final CaseActions handling;
  private final Holds holds;
  private final Summaries summaries;
  private final CaseLetters letters;
  private final CaseView screens;
  private final Clock clock;

  CasePages(
      Cases cases,
      CaseActions handling,
      Holds holds,
      Summaries summaries,
      CaseLetters letters,
      CaseView screens,
      Clock clock) {
    this.cases = cases;
    this.handling = handling;
    this.holds = holds;
    this.summaries = summaries;
    this.letters = letters;
    this.screens = screens;
    this.clock = clock;
  }

  /** Takes a step and drafts its letters. */
  @PostMapping("/requests/{id}/step")
  Object step(
      Viewer viewer,
      Language reader,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String document) {
    return decided(
        viewer,
        id,
        () -> {
          short500(note, "note");
          short500(document, "document");
          Decision decision = handling.take(viewer.actor(), id, step, note, document);
          if (decision.taken()) {
            AssistanceCase one = get(id);
            for (String template : CaseLetters.of(step)) {
              letters.draft(
                  viewer.actor(),
                  one,
                  template,
                  step,
                  CaseLetters.form(one, template),
                  CaseLetters.language(one, template, reader),
                  "",
                  note);
            }
          }
          return decision;
        });
  }

  /** Begins a silence period and drafts the letter that tells the State. */
  @PostMapping("/requests/{id}/silence")
  Object silence(
      Viewer viewer,
      Language reader,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String document) {
    return decided(
        viewer,
        id,
        () -> {
          Decision decision =
              handling.beginSilence(viewer.actor(), id, step, day(from, "from"), document);
          if (decision.taken()) {
            AssistanceCase one = get(id);
            letters.draft(
                viewer.actor(),
                one,
                "silence",
                step,
                CaseLetters.form(one, "silence"),
                CaseLetters.language(one, "silence", reader),
                "",
                "");
          }
          return decision;
        });
  }

  @PostMapping("/requests/{id}/objection")
  Object objection(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String document) {
    return done(viewer, id, () -> handling.object(viewer.actor(), id, step, words, document));
  }

  @PostMapping("/requests/{id}/consent")
  Object consent(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    return done(
        viewer,
        id,
        () -> {
          String until = typed.getOrDefault("until", "").strip();
          handling.consent(
              viewer.actor(),
              id,
              audience(typed),
              typed.getOrDefault("document", ""),
              day(typed.getOrDefault("given-on", ""), "given-on"),
              until.isEmpty() ? Optional.empty() : Optional.of(day(until, "until")));
        });
  }

  @PostMapping("/requests/{id}/withdrawal")
  Object withdraw(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    return done(
        viewer,
        id,
        () ->
            handling.withdraw(
                viewer.actor(), id, audience(typed), typed.getOrDefault("document", "")));
  }

  @PostMapping("/requests/{id}/hold")
  Object hold(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "no") String group) {
    return done(
        viewer,
        id,
        () -> {
          AssistanceCase one = get(id);
          holds.place(viewer, id, CaseStatus.of(one, today()).step(), why, group.equals("yes"));
        });
  }

  @PostMapping("/requests/{id}/lift")
  Object lift(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long hold,
      @RequestParam(defaultValue = "") String why) {
    return done(viewer, id, () -> holds.lift(viewer, id, hold, why));
  }

  @PostMapping("/requests/{id}/summary")
  Object summary(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long item,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String words) {
    return done(
        viewer,
        id,
        () -> {
          boolean own =
              get(id).request().items().stream().anyMatch(needItem -> needItem.id() == item);
          if (item != 0 && !own) {
            throw new BadInput("words", "This need is not one of this request.");
          }
          summaries.write(
              viewer.actor(),
              new Summaries.Summary(
                  id, item == 0 ? Optional.empty() : Optional.of(item), language, words));
        });
  }

  /** Drafts any letter of the case, in any of the six languages. */
  @PostMapping("/requests/{id}/letter")
  Object letter(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    AssistanceCase one = get(id);
    try {
      String template = typed.getOrDefault("template", "");
      String form = typed.getOrDefault("form", "");
      String addressee = typed.getOrDefault("addressee", "");
      short500(addressee, "addressee");
      long letter =
          letters.draft(
              viewer.actor(),
              one,
              template,
              typed.getOrDefault("step", ""),
              form.isEmpty() ? CaseLetters.form(one, template) : form,
              Language.find(typed.getOrDefault("language", "")).orElse(Language.EN),
              addressee,
              "");
      return "redirect:/letters/" + letter;
    } catch (BadInput bad) {
      return screens.of(viewer, id, bad.reasons(), bad.field()).withStatus(400);
    }
  }

  /** Keeps one need back from everybody outside, or ends that. */
  @PostMapping("/requests/{id}/keeping")
  Object keep(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") long item,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "no") String end) {
    return done(
        viewer,
        id,
        () -> {
          AssistanceCase one = get(id);
          if (one.request().items().stream().noneMatch(needItem -> needItem.id() == item)) {
            throw new BadInput("document", "This need is not one of this request.");
          }
          handling.keepBack(viewer.actor(), one, item, document, end.equals("yes"));
        });
  }

  private Object done(Viewer viewer, long id, Runnable work) {
    return decided(
        viewer,
        id,
        () -> {
          work.run();
          return new Decision.Taken();
        });
  }

  private Object decided(Viewer viewer, long id, Supplier<Decision> work) {
    get(id);
    try {
      Decision decision = work.get();
      return decision.taken()
          ? "redirect:/requests/" + id
          : screens.refused(viewer, id, decision.because()).withStatus(409);
    } catch (BadInput bad) {
      return screens.of(viewer, id, bad.reasons(), bad.field()).withStatus(400);
    }
  }

  private AssistanceCase get(long id) {
    return cases.find(id).orElseThrow(NotFound::new);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void short500(String typed, String field) {
    if (typed.length() > 500) {
      throw new BadInput(field, "Shorten this to at most 500 characters.");
    }
  }

  private static Audience audience(Map<String, String> typed) {
    String organization = typed.getOrDefault("organization", "").strip();
    try {
      return new Audience(
          Audience.Use.valueOf(typed.getOrDefault("use", "").toUpperCase(Locale.ROOT)),
          organization);
    } catch (IllegalArgumentException unknown) {
      throw new BadInput(
          "use", "Choose a use; name an organization where the use is one, and for no other.");
    }
  }

  private static LocalDate day(String typed, String field) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException unreadable) {
      throw new BadInput(field, "Write the day as year-month-day, such as 2026-11-23.");
    }
  }
}
