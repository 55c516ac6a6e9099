package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.plans.ActionPlan;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.plans.PlanNeeds;
import org.springframework.stereotype.Component;

/** The initial content of a draft: what is already known at its origin. */
@Component
public final class Prefill {
  private final NeedOrigins origins;
  private final Forms forms;
  private final SubjectAreas areas;
  private final ActionPlans plans;
  private final PlanNeeds lines;

  Prefill(
      NeedOrigins origins, Forms forms, SubjectAreas areas, ActionPlans plans, PlanNeeds lines) {
    this.lines = lines;
    this.origins = origins;
    this.forms = forms;
    this.areas = areas;
    this.plans = plans;
  }

  /** The initial content of a draft. */
  public record Start(String origin, String passage, NeedAnswers answers) {
    /** An empty draft. */
    static final Start EMPTY = new Start("", "", NeedAnswers.NONE);
  }

  /** From a row of the State's own matrix; nothing where the form does not have the row. */
  Optional<Start> fromRow(Viewer viewer, Language language, MatrixRow row) {
    return origins.recorded(viewer, language, row).map(this::fromRow);
  }

  private Start fromRow(RecordedRow recorded) {
    MatrixRow row = recorded.row();
    FormVersion version = forms.find(row.form()).orElseThrow();
    FormVersion.Row found = version.find(row.row()).orElseThrow();
    NeedAnswers answers =
        NeedAnswers.NONE
            .with("situation", recorded.words())
            .with("subject-area", subjects(found.label()))
            .with("paragraphs", paragraphs(found))
            .with("weapons", weapons(version, row.row()));
    return new Start(row.origin(), "", answers);
  }

  /** From a line of the State's action plan, by its position in the list. */
  Optional<Start> fromPlan(Viewer viewer, int position) {
    List<ActionPlan> own = plans.listOfState(viewer.party());
    if (position < 0 || position >= own.size()) {
      return Optional.empty();
    }
    ActionPlan plan = own.get(position);
    String passage = plan.remark().isEmpty() ? plan.status() : plan.remark();
    NeedAnswers answers =
        NeedAnswers.NONE
            .with("subject-area", subjects(passage))
            .with("kind", AssistanceType.PLAN.key());
    return Optional.of(
        new Start(OriginKind.PLAN.origin(plan.state() + " " + plan.date()), passage, answers));
  }

  /** From a line of a plan that the State writes here, by its number in the database. */
  Optional<Start> fromLine(Viewer viewer, Language language, long line) {
    return lines
        .start(viewer, language, line)
        .map(
            start ->
                new Start(
                    start.origin(),
                    "",
                    NeedAnswers.NONE
                        .with("title", start.action())
                        .with("situation", String.join("\n", start.fields()))
                        .with("detail", start.action())
                        .with("subject-area", subjects(start.action()))
                        .with("paragraphs", numbers(start.paragraphs()))
                        .with("weapons", String.join(" ", start.weapons()))
                        .with("time-frame", start.period())));
  }

  /** From a need expressed at an event: the subject areas that its text names. */
  NeedAnswers fromPassage(String passage) {
    return NeedAnswers.NONE.with("subject-area", subjects(passage));
  }

  private String subjects(String words) {
    return String.join(
        " ",
        areas.in(words).stream()
            .map(SubjectAreas.Found::area)
            .filter(area -> !area.help())
            .map(SubjectArea::key)
            .distinct()
            .toList());
  }

  private static String paragraphs(FormVersion.Row row) {
    return numbers(row.paragraphs());
  }

  private static String numbers(List<String> paragraphs) {
    return String.join(
        " ", paragraphs.stream().map(paragraph -> paragraph.replace("OP", "")).distinct().toList());
  }

  // The key of a table for one category of weapons ends with it, such as op3ab.nw.
  private static String weapons(FormVersion version, String row) {
    String part = version.partOf(row).map(FormVersion.Part::key).orElse("");
    String last = part.substring(part.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Set.copyOf(NeedDraftForm.WEAPONS).contains(last) ? last : "";
  }
}
