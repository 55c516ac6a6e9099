package org.clearinghouse1540.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat drafts letters about first reports; each is dispatched alone. */
@Controller
class ReportRoundPages {
  private final ReportRounds rounds;
  private final StatesWithoutReport without;
  private final States states;

  ReportRoundPages(ReportRounds rounds, StatesWithoutReport without, States states) {
    this.rounds = rounds;
    this.without = without;
    this.states = states;
  }

  @GetMapping("/reports/letters")
  Page list(Language language, SubmittedForm submitted) {
    return Page.of(
        new ReportRoundsView(
            rounds.list(),
            submitted.view("/reports/letters").with("language", language.code()),
            without.list(language).stream()
                .map(state -> new Option(state.code(), states.name(state.code(), language)))
                .toList(),
            Stream.of(Language.values())
                .map(known -> new Option(known.code(), known.ownName()))
                .toList(),
            Stream.of(ReportRounds.INVITATION, ReportRounds.REMINDER)
                .map(kind -> new Option(kind, Texts.get(language, "reports.letters." + kind)))
                .toList()));
  }

  @PostMapping("/reports/letters")
  @FormPage("/reports/letters")
  String draft(Viewer viewer, Form form) {
    Optional<String> kind =
        form.requiredChoice(
            "kind",
            typed ->
                Stream.of(ReportRounds.INVITATION, ReportRounds.REMINDER)
                    .filter(typed::equals)
                    .findFirst());
    Optional<Language> language = form.requiredChoice("language", Language::find);
    Optional<LocalDate> due = form.requiredDay("due");
    List<State> chosen = form.choices("states", states::find);
    if (chosen.isEmpty()) {
      form.problem("states", "reports.refused.states");
    }
    form.check();
    rounds.draft(
        viewer.actor(),
        chosen,
        kind.orElseThrow().equals(ReportRounds.REMINDER),
        language.orElseThrow(),
        due.orElseThrow());
    return "redirect:/reports/letters";
  }
}
