package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.EndingConsents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.ActsOfOthers;
import org.clearinghouse1540.tasks.NoticePeriod;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Acts of others in the name of a State or with its request, for that State: consents and needs
 * that the secretariat recorded, corrections of its letter, and steps that concern it. A consent
 * that ends soon is reported to it as well.
 */
@Component
final class OwnCaseNews {
  private static final Transition STEP = Transitions.get("state-request-step");
  private static final Transition ENDING = Transitions.get("consent-ending");
  private static final String ACKNOWLEDGE = "acknowledge";

  /** The steps that open a request to others, or that ask its State. */
  private static final Set<StepEffect> EFFECTS =
      Set.of(StepEffect.OPEN_TO_PROVIDERS, StepEffect.POST, StepEffect.ASK_WHETHER_MET);

  private final ActsOfOthers acts;
  private final EndingConsents ending;
  private final Cases cases;

  OwnCaseNews(ActsOfOthers acts, EndingConsents ending, Cases cases) {
    this.ending = ending;
    this.acts = acts;
    this.cases = cases;
  }

  /** The notices for a State about its cases. */
  List<Task> of(Viewer viewer, List<AssistanceCase> own, Language language) {
    List<ActsOfOthers.OwnRecord> records = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (AssistanceCase assistanceCase : own) {
      Request request = assistanceCase.request();
      String title = Isolated.title(request.requester(), request.date(), language);
      records.add(
          new ActsOfOthers.OwnRecord(
              Subject.request(request.id()).journalName(), title, request.id()));
      request
          .items()
          .forEach(
              need ->
                  records.add(
                      new ActsOfOthers.OwnRecord(
                          Subject.need(need.id()).journalName(), need.heading(), request.id())));
      steps(assistanceCase, title, language).forEach(tasks::add);
      ending.soon(assistanceCase.given()).forEach(end -> tasks.add(ends(end, title, request.id())));
    }
    tasks.addAll(acts.notices(viewer, language, records));
    return tasks;
  }

  private static Task ends(EndingConsents.Ending end, String title, long request) {
    return ENDING
        .notice("consent/" + end.consent().id() + " ending", title, end.since(), request)
        .by(Optional.of(end.last()));
  }

  private Stream<Task> steps(AssistanceCase assistanceCase, String title, Language language) {
    Procedure procedure = assistanceCase.procedure();
    return assistanceCase.done().stream()
        .filter(taken -> taken.on().isAfter(cases.today().minusDays(NoticePeriod.DAYS)))
        .filter(
            taken -> procedure.find(taken.step()).filter(OwnCaseNews::concernsState).isPresent())
        .map(
            taken ->
                STEP.notice(
                        "step/" + assistanceCase.id() + " " + taken.step() + " " + taken.on(),
                        title,
                        taken.on(),
                        assistanceCase.id())
                    .with(procedure.stepName(taken.step(), language)));
  }

  private static boolean concernsState(ProcedureStep step) {
    return step.letters().onTaking().contains(ACKNOWLEDGE)
        || step.effects().stream().anyMatch(EFFECTS::contains);
  }
}
