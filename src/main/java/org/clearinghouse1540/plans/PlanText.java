package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Agencies;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.PublishableText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.consent.TextFormat;
import org.springframework.stereotype.Component;

/** The text of a plan with all its lines, which a State submits to the Committee. */
@Component
final class PlanText implements PublishableText {
  private static final TextFormat<SubmittedPlan> FORMAT = new TextFormat<>(SubmittedPlan.class);
  private final NationalPlans plans;
  private final PlanLines lines;
  private final Agencies agencies;

  PlanText(NationalPlans plans, PlanLines lines, Agencies agencies) {
    this.plans = plans;
    this.lines = lines;
    this.agencies = agencies;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.PLAN;
  }

  @Override
  public Optional<String> current(Subject subject, Audience audience) {
    return subject
        .number()
        .filter(id -> audience.equals(Audience.MEMBERS))
        .flatMap(plans::findVisible)
        .map(plan -> FORMAT.write(of(plan)));
  }

  /** A plan with its lines as they are now. */
  SubmittedPlan of(NationalPlan plan) {
    Map<String, String> names = agencies.names(plan.state());
    List<SubmittedPlan.Line> all =
        lines.list(plan.id()).stream()
            .map(line -> new SubmittedPlan.Line(line.number(), named(line.content(), names)))
            .toList();
    return new SubmittedPlan(plan.id(), plan.state(), plan.edition(), plan.head(), all);
  }

  private static LineContent named(LineContent line, Map<String, String> names) {
    return new LineContent(
        line.fields(),
        line.model(),
        line.action(),
        lead(line, names),
        "",
        line.partners(),
        line.results(),
        line.funds());
  }

  /**
   * The lead of a line as readers outside the State see it: for an agency the name that the State
   * gave it, and never its account.
   */
  static String lead(LineContent line, Map<String, String> names) {
    String name = names.getOrDefault(line.agency(), "");
    return line.lead().isEmpty() && !name.equals(line.agency()) ? name : line.lead();
  }

  /** The text that was submitted. */
  static SubmittedPlan read(String text, SubmittedPlan current) {
    return FORMAT.read(text);
  }
}
