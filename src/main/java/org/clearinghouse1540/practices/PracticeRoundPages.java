package org.clearinghouse1540.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.letters.Letters;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The secretariat drafts letters that ask States for their practices; each is dispatched alone. */
@Controller
class PracticeRoundPages {
  private final PracticeRounds rounds;
  private final Letters letters;
  private final States states;

  PracticeRoundPages(PracticeRounds rounds, Letters letters, States states) {
    this.rounds = rounds;
    this.letters = letters;
    this.states = states;
  }

  @GetMapping("/practices/letters")
  Page list(Language language, SubmittedForm submitted) {
    return Page.of(
        new PracticeRoundsView(
            rounds.list().stream()
                .map(
                    round ->
                        new PracticeRoundsView.RoundWithLetters(
                            round, letters.about(round.subject())))
                .toList(),
            submitted.view("/practices/letters"),
            states.sorted(language).stream()
                .map(state -> new Option(state.code(), states.name(state.code(), language)))
                .toList(),
            Stream.of(Language.values())
                .map(known -> new Option(known.code(), known.ownName()))
                .toList()));
  }

  @PostMapping("/practices/letters")
  @FormPage("/practices/letters")
  String draft(Viewer viewer, Form form) {
    List<State> chosen = form.choices("states", states::find);
    Optional<Language> language = form.requiredChoice("language", Language::find);
    Optional<LocalDate> due = form.requiredDay("due");
    if (chosen.isEmpty()) {
      form.problem("states", "practices.refused.states");
    }
    form.check();
    rounds.draft(viewer.actor(), chosen, language.orElseThrow(), due.orElseThrow());
    return "redirect:/practices/letters";
  }
}
