package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.letters.LetterTemplates;
import org.clearinghouse1540.letters.Letters;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The page of one case, as much of it as its viewer may see and do. */
@Component
public final class CaseView {
  private final Cases cases;
  private final Summaries summaries;
  private final Letters letters;
  private final LetterTemplates templates;
  private final Consents consents;
  private final States states;
  private final Clock clock;

  CaseView(
      Cases cases,
      Summaries summaries,
      Letters letters,
      LetterTemplates templates,
      Consents consents,
      States states,
      Clock clock) {
    this.cases = cases;
    this.summaries = summaries;
    this.letters = letters;
    this.templates = templates;
    this.consents = consents;
    this.states = states;
    this.clock = clock;
  }

  /**
   * A step as it is shown.
   *
   * @param decision whether it may be taken now, and why not
   * @param silence whether its silence period may begin now
   */
  public record StepLine(
      Procedures.Step step, Decision decision, Decision silence, List<AssistanceCase.Done> done) {
    public StepLine {
      done = List.copyOf(done);
    }
  }

  /** What the viewer may do. */
  public record May(boolean handle, boolean hold, boolean consent, boolean inside, boolean own) {
    static May of(Viewer viewer, AssistanceCase one) {
      boolean own = viewer.representsState() && one.request().state().equals(viewer.party());
      boolean inside = viewer.belongsToCommittee();
      return new May(
          viewer.is(Role.EXPERT, Role.SECRETARIAT, Role.CHAIR),
          viewer.is(Role.MEMBER, Role.CHAIR, Role.COORDINATOR),
          own || viewer.is(Role.SECRETARIAT),
          inside,
          own);
    }
  }

  Page of(Viewer viewer, long id, List<String> problems, String field) {
    return screen(viewer, id, List.of()).with("problems", problems).with("field", field);
  }

  /** The page again, with the reasons why a step was not taken. */
  Page refused(Viewer viewer, long id, List<String> reasons) {
    return screen(viewer, id, reasons).with("problems", List.of()).with("field", "");
  }

  private Page screen(Viewer viewer, long id, List<String> refused) {
    AssistanceCase one = cases.find(id).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock);
    return Page.of("assistance/case.jte")
        .with("one", one)
        .with("standing", CaseStatus.of(one, today))
        .with("steps", steps(one, today))
        .with("summaries", summaries.of(id))
        .with("letters", letters.about("request/" + id))
        .with("templates", templates.keys())
        .with("forms", LetterTemplates.FORMS)
        .with("languages", List.of(Language.values()))
        .with("uses", List.of(Audience.Use.values()))
        .with("keptBack", keptBack(one, today))
        .with("may", May.of(viewer, one))
        .with("states", states)
        .with("today", today)
        .with("refused", refused);
  }

  private static List<StepLine> steps(AssistanceCase one, LocalDate today) {
    return one.steps().stream()
        .map(
            step ->
                new StepLine(
                    step,
                    StepRules.step(one, step.key(), today),
                    StepRules.silence(one, step.key(), today),
                    one.done().stream().filter(done -> done.step().equals(step.key())).toList()))
        .toList();
  }

  private Set<Long> keptBack(AssistanceCase one, LocalDate today) {
    Set<Long> kept = new HashSet<>();
    for (NeedItem item : one.request().items()) {
      consents.list(Subject.need(item.id())).stream()
          .filter(
              consentRecord ->
                  consentRecord.key() == GateKey.WITHHELD && consentRecord.holds(today))
          .forEach(consentRecord -> kept.add(item.id()));
    }
    return kept;
  }
}
