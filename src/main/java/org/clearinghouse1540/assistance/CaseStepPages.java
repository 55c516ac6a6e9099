package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.letters.LetterForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The steps of a case: taken, preceded by a silence procedure, with their letters. */
@Controller
class CaseStepPages {
  private static final int LONGEST_NOTE = 500;
  private final Cases cases;
  private final CaseActions actions;
  private final CaseLetters letters;
  private final CaseChoices choices;
  private final CaseViews views;

  CaseStepPages(
      Cases cases, CaseActions actions, CaseLetters letters, CaseChoices choices, CaseViews views) {
    this.cases = cases;
    this.actions = actions;
    this.letters = letters;
    this.choices = choices;
    this.views = views;
  }

  /** Takes a step and drafts its letters. */
  @PostMapping("/requests/{id}/step")
  @FormPage("/requests/{id}")
  @BindingAct(
      value = "assistance.act.step",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  Object step(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    get(id);
    AssistanceCase assistanceCase = get(id);
    Optional<ProcedureStep> found = assistanceCase.procedure().find(form.text("step"));
    List<Option> named =
        found.map(step -> choices.named(form, assistanceCase, step)).orElse(List.of());
    CaseActions.StepEntry entry =
        new CaseActions.StepEntry(
            form.text("step"), note(form, named), "", named.stream().map(Option::value).toList());
    form.check();
    found.ifPresent(
        step ->
            CaseConsentPages.on(act, assistanceCase)
                .named("assistance.act.step", step)
                .text(described(entry.note(), named)));
    StepDecision decision = actions.take(viewer.actor(), id, entry, language);
    return page(decision, act, viewer, language, id);
  }

  // Without other words, the offers that a step circulates are what is noted with it.
  private static String note(Form form, List<Option> named) {
    String note = form.text("note", LONGEST_NOTE);
    return note.isEmpty() ? titles(named) : note;
  }

  private static String described(String note, List<Option> named) {
    String titles = titles(named);
    return titles.isEmpty() || note.equals(titles) ? note : titles + "\n" + note;
  }

  private static String titles(List<Option> named) {
    return named.stream().map(Option::text).collect(Collectors.joining("; "));
  }

  /** Starts a silence procedure and drafts the letter that informs the State. */
  @PostMapping("/requests/{id}/silence")
  @FormPage("/requests/{id}")
  @BindingAct(value = "assistance.silence.begin", next = "access.next.state")
  Object silence(Viewer viewer, Language language, Form form, Act act, @PathVariable long id) {
    get(id);
    Optional<LocalDate> from = form.requiredDay("from");
    String document = form.requiredText("document", LONGEST_NOTE);
    form.check();
    AssistanceCase assistanceCase = get(id);
    CaseConsentPages.on(act, assistanceCase)
        .to("access.receiver.named", assistanceCase.request().requester());
    StepDecision decision =
        actions.startSilence(
            viewer.actor(),
            id,
            new CaseActions.SilenceStart(
                form.text("step"), from.orElseThrow(), document, SeenText.of(form)),
            language);
    return page(decision, act, viewer, language, id);
  }

  // A refusal is no mistake in the form: the page says why the step cannot be taken now.
  private Object page(StepDecision decision, Act act, Viewer viewer, Language language, long id) {
    if (decision.taken()) {
      CaseStatus status = CaseStatus.of(get(id), cases.today());
      act.next("assistance.at.any", status).by(status.by());
      return "redirect:/requests/" + id;
    }
    return Page.of(
            views.of(
                new CaseViews.Reader(viewer, language, SubmittedForm.none()),
                id,
                decision.because()))
        .withStatus(409);
  }

  /** Drafts any letter of the case, in any of the six languages. */
  @PostMapping("/requests/{id}/letter")
  @FormPage("/requests/{id}")
  String letter(Viewer viewer, Language language, Form form, @PathVariable long id) {
    AssistanceCase assistanceCase = get(id);
    Optional<String> template =
        form.requiredChoice("template", key -> Optional.of(key).filter(choices::hasLetter));
    Optional<ProcedureStep> step = form.choice("step", assistanceCase.procedure()::find);
    Optional<LetterForm> letterForm = form.choice("form", LetterForm::find);
    Optional<Language> chosen = form.choice("language", Language::find);
    String addressee = form.text("addressee", LONGEST_NOTE);
    form.check();
    long letter =
        letters.draft(
            viewer.actor(),
            assistanceCase,
            new CaseLetters.Order(
                template.orElseThrow(),
                step,
                letterForm,
                Optional.of(chosen.orElse(language)),
                addressee,
                ""),
            language);
    return "redirect:/letters/" + letter;
  }

  private AssistanceCase get(long id) {
    return cases.find(id).orElseThrow(NotFound::new);
  }
}
