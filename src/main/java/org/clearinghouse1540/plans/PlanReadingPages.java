package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.PacketForm;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State reads the lines of a plan from a file, and decides on each of them. */
@Controller
class PlanReadingPages {
  private final OwnPlans own;
  private final PlanFileReader reader;
  private final PlanReadings readings;
  private final PlanReadingChanges changes;
  private final FileStates states;

  PlanReadingPages(
      OwnPlans own,
      PlanFileReader reader,
      PlanReadings readings,
      PlanReadingChanges changes,
      FileStates states) {
    this.own = own;
    this.reader = reader;
    this.readings = readings;
    this.changes = changes;
    this.states = states;
  }

  @GetMapping("/plans/{id}/reading")
  Page form(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    return Page.of(
        new PlanUploadView(
            plan,
            readings.open(plan),
            readings.files(plan.state()),
            submitted.view(plan.address() + "/reading"),
            PacketForm.of(
                submitted, plan.address() + "/packet", language, PlanProgress.options(language))));
  }

  @PostMapping("/plans/{id}/reading")
  @FormPage("/plans/{id}/reading")
  String read(Viewer viewer, Form form, @PathVariable long id) {
    NationalPlan plan = own.plan(viewer, id);
    Optional<SentFile> sent = form.requiredFile("file");
    form.check();
    SentFile file = sent.orElseThrow();
    FileTables tables = SandboxedReader.tables(file.content(), file.name());
    PlanFile found = reader.read(tables, plan);
    if (found.lines().isEmpty()) {
      throw BadInput.of("file", "plans.refused.no-lines");
    }
    if (found.lines().size() > PlanLines.MOST) {
      throw BadInput.of("file", "plans.refused.most", PlanLines.MOST);
    }
    checkState(form, plan.state(), found);
    return "redirect:/plans/" + id + "/reading/" + readings.add(viewer.actor(), plan, file, found);
  }

  // A plan need not name its State; one that names another is stopped until a person confirms it.
  private void checkState(Form form, String state, PlanFile found) {
    Optional<String> labelled =
        found.states().stream().filter(named -> !states.isState(named, state)).findFirst();
    List<String> around =
        found.outside().stream().flatMap(text -> states.namedIn(text).stream()).toList();
    Optional<String> other =
        labelled.or(() -> around.contains(state) ? Optional.empty() : around.stream().findFirst());
    other.ifPresent(
        named ->
            states
                .subject(named, state, Optional.empty())
                .confirm(form, typed -> states.isState(typed, state)));
  }

  @GetMapping("/plans/{id}/reading/{reading}")
  Page reading(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @PathVariable long id,
      @PathVariable("reading") long number) {
    NationalPlan plan = own.plan(viewer, id);
    PlanReading reading = readings.find(plan, number).orElseThrow(NotFound::new);
    PlanReadingForm decisions = changes.form(plan, reading);
    List<PlanReadingView.Row> rows = decisions.rows(language);
    FormView form = submitted.view(reading.address()).with("seen", decisions.seen());
    for (PlanReadingView.Row row : rows) {
      form = form.with(row.name(), decisions.proposed(row.line()));
    }
    return Page.of(
        new PlanReadingView(
            plan, reading, rows, decisions.same(), pieces(reading.account()), form));
  }

  private static List<PlanReadingView.Piece> pieces(ContentAccount account) {
    List<PlanReadingView.Piece> pieces = new ArrayList<>();
    account
        .reported()
        .forEach(piece -> pieces.add(new PlanReadingView.Piece(pieces.size(), piece)));
    return pieces;
  }

  /** Takes the chosen lines over, or discards what was read; the file is kept. */
  @PostMapping("/plans/{id}/reading/{reading}")
  @FormPage("/plans/{id}/reading/{reading}")
  String decide(
      Viewer viewer,
      Language language,
      Form form,
      @PathVariable long id,
      @PathVariable("reading") long number) {
    NationalPlan plan = own.plan(viewer, id);
    PlanReading reading = readings.find(plan, number).orElseThrow(NotFound::new);
    if (form.checked("drop")) {
      readings.close(viewer.actor(), plan, reading, false);
      return "redirect:" + plan.address();
    }
    PlanReadingForm.Decision decision = changes.form(plan, reading).read(form, language);
    form.check();
    if (decision.isEmpty()) {
      throw BadInput.of("", "plans.refused.nothing-chosen");
    }
    changes.take(viewer.actor(), plan, reading, decision);
    return "redirect:" + plan.address() + "#lines";
  }
}
