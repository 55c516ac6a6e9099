package org.clearinghouse1540.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Corrects the record of the dispatch and the receipt of a letter. */
@Controller
class LetterCorrectionPages {
  private final Letters letters;
  private final LetterCorrections corrections;
  private final Clock clock;

  LetterCorrectionPages(Letters letters, LetterCorrections corrections, Clock clock) {
    this.letters = letters;
    this.corrections = corrections;
    this.clock = clock;
  }

  @GetMapping("/letters/{id}/correction")
  Page correction(SubmittedForm submitted, @PathVariable long id) {
    Letter letter = get(id);
    DispatchDetails details = DispatchDetails.of(letter);
    FormView form =
        submitted
            .view("/letters/" + id + "/correction")
            .with("day", details.dispatchedOn().toString())
            .with("how", details.how())
            .with("reference", details.reference())
            .with("received", details.receivedOn().map(LocalDate::toString).orElse(""))
            .with("proof", details.proof());
    return Page.of(new LetterCorrectionView(letter, form, corrections.list(id)));
  }

  /** Corrects the record; a period that the dispatch began follows the corrected day. */
  @PostMapping("/letters/{id}/correction")
  @FormPage("/letters/{id}/correction")
  @BindingAct(value = "letters.act.correct", to = "access.receiver.secretariat")
  String correct(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Letter letter = get(id);
    DispatchDetails before = DispatchDetails.of(letter);
    DispatchDetails after = read(form, before);
    String why = form.requiredText("why", 500);
    form.check();
    if (after.equals(before)) {
      throw BadInput.of("", "letters.refused.correction-same");
    }
    act.on(letter.title(), "/letters/" + id).text(why);
    before
        .values()
        .forEach(
            (name, value) ->
                after.values().entrySet().stream()
                    .filter(now -> now.getKey().equals(name) && !now.getValue().equals(value))
                    .forEach(now -> changed(act, name, value, now.getValue())));
    Optional<LocalDate> last = corrections.correct(viewer.actor(), letter, after, why);
    last.ifPresent(day -> act.closes("letters.closes.period").by(Optional.of(day)));
    return "redirect:/letters/" + id;
  }

  private static void changed(Act act, String name, String before, String after) {
    act.toCheck(
        "letters.correct.change",
        Message.of("letters.correct.of." + name),
        DateText.argument(before),
        DateText.argument(after));
  }

  private DispatchDetails read(Form form, DispatchDetails before) {
    Optional<LocalDate> day = day(form, "day");
    String how = form.requiredText("how", 300);
    String reference = form.text("reference", 100);
    if (before.receivedOn().isEmpty()) {
      return new DispatchDetails(
          day.orElse(before.dispatchedOn()), how, reference, Optional.empty(), before.proof());
    }
    Optional<LocalDate> received = day(form, "received");
    if (received.isPresent() && day.filter(received.get()::isBefore).isPresent()) {
      form.problem("received", "letters.refused.receipt-day");
    }
    return new DispatchDetails(
        day.orElse(before.dispatchedOn()),
        how,
        reference,
        received.or(before::receivedOn),
        form.requiredText("proof", 500));
  }

  private Optional<LocalDate> day(Form form, String name) {
    Optional<LocalDate> day = form.requiredDay(name);
    if (day.filter(chosen -> chosen.isAfter(LocalDate.now(clock))).isPresent()) {
      form.problem(name, "letters.refused.future");
    }
    return day;
  }

  private Letter get(long id) {
    return letters.find(id).filter(Letter::dispatched).orElseThrow(NotFound::new);
  }
}
