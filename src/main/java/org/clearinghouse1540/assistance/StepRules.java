package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentManner;

/** What may be done in a case, and when. Pure: from what is on record and the day to a decision. */
final class StepRules {
  /** Steps of the Committee as a whole, which are not taken in one case. */
  static final Set<String> NOT_IN_A_CASE = Set.of("brief-committee", "provider-list", "discuss");

  static final Set<String> REPEAT =
      Set.of("circulate-offers", "acknowledge-offer", "feedback-recipient", "feedback-provider");
  private static final Set<String> TO_PROVIDERS = Set.of("circulate-providers", "distribute");
  private static final String POST = "post-summary";
  private static final Set<String> BEFORE_ALL = Set.of("authenticate", "encourage-template");
  private static final Set<String> BEFORE_OUTSIDE =
      Set.of("authenticate", "inform-members", "acknowledge");
  private static final Set<String> OF_INFORMAL =
      Set.of("authenticate", "acknowledge", "encourage-template");

  private StepRules() {}

  /** The use that a step makes of a request, for those that send it outside. */
  static Optional<Audience.Use> use(String step) {
    if (TO_PROVIDERS.contains(step)) {
      return Optional.of(Audience.Use.PROVIDERS);
    }
    return step.equals(POST) ? Optional.of(Audience.Use.SUMMARY) : Optional.empty();
  }

  /** Whether a step may be taken. */
  static Decision step(AssistanceCase one, String step, LocalDate today) {
    Optional<Procedures.Step> found = one.step(step);
    if (found.isEmpty() || NOT_IN_A_CASE.contains(step)) {
      return Decision.of(List.of("assistance.refused.no-step"));
    }
    List<String> reasons = before(one, step);
    if (isTaken(one, step)) {
      reasons.add("assistance.refused.taken");
    } else if (use(step).isPresent()) {
      consent(one, found.get(), today).ifPresent(reasons::add);
      if (step.equals(POST)
          && !one.summarized()
          && one.consent(Audience.Use.FULL, today).isEmpty()) {
        reasons.add("assistance.refused.no-summary");
      }
    }
    if (step.equals("follow-up") && today.isBefore(followUpFrom(one))) {
      reasons.add("assistance.refused.too-early");
    }
    return Decision.of(reasons);
  }

  /** Whether the silence period of a step may begin. */
  static Decision silence(AssistanceCase one, String step, LocalDate today) {
    Optional<Procedures.Step> found = one.step(step);
    if (found.isEmpty() || !found.get().consentRule().equals("silence")) {
      return Decision.of(List.of("assistance.refused.silence-never-counts"));
    }
    List<String> reasons = before(one, step);
    if (isTaken(one, step)) {
      reasons.add("assistance.refused.taken");
    }
    // Who objected is asked for an express word; silence does not begin again.
    one.silence(step)
        .ifPresent(
            last ->
                reasons.add(
                    last.objectedOn().isPresent()
                        ? "assistance.refused.objection"
                        : last.runs(today)
                            ? "assistance.refused.silence-runs"
                            : "assistance.refused.silence-over"));
    return Decision.of(reasons);
  }

  private static List<String> before(AssistanceCase one, String step) {
    List<String> reasons = new ArrayList<>();
    if (one.hold().isPresent()) {
      reasons.add("assistance.refused.hold");
    }
    if (one.arrival().informal() && !OF_INFORMAL.contains(step)) {
      reasons.add("assistance.refused.informal");
    }
    Set<String> needed = use(step).isPresent() ? BEFORE_OUTSIDE : Set.of("authenticate");
    if (!BEFORE_ALL.contains(step)) {
      one.steps().stream()
          .map(Procedures.Step::key)
          .filter(needed::contains)
          .filter(earlier -> one.takenOn(earlier).isEmpty())
          .map(earlier -> "assistance.refused.before." + earlier)
          .forEach(reasons::add);
    }
    return reasons;
  }

  /** Whether a step stands as taken; what a withdrawal closed may be taken anew. */
  static boolean isTaken(AssistanceCase one, String step) {
    if (TO_PROVIDERS.contains(step)) {
      return one.arrival().providersFrom().isPresent();
    }
    if (step.equals(POST)) {
      return one.arrival().postedFrom().isPresent();
    }
    return !REPEAT.contains(step) && one.takenOn(step).isPresent();
  }

  private static Optional<String> consent(
      AssistanceCase one, Procedures.Step step, LocalDate today) {
    if (one.withheld(today)) {
      return Optional.of("assistance.refused.withheld");
    }
    boolean silenceCounts = step.consentRule().equals("silence");
    boolean open =
        one.given().stream()
            .filter(
                consentRecord ->
                    consentRecord.key() == org.clearinghouse1540.consent.GateKey.CONSENT)
            .filter(
                consentRecord ->
                    consentRecord.holds(today)
                        && serves(consentRecord.audience().use(), step.key()))
            .anyMatch(
                consentRecord ->
                    silenceCounts || consentRecord.manner() instanceof ConsentManner.Express);
    if (open) {
      return Optional.empty();
    }
    Optional<AssistanceCase.Silence> last = one.silence(step.key());
    if (last.flatMap(AssistanceCase.Silence::objectedOn).isPresent()) {
      return Optional.of("assistance.refused.objection");
    }
    if (last.filter(silence -> silence.runs(today)).isPresent()) {
      return Optional.of("assistance.refused.silence-runs");
    }
    return Optional.of(
        silenceCounts ? "assistance.refused.no-silence" : "assistance.refused.no-express");
  }

  // Who consents to the posting of the full text consents to a summary as well.
  private static boolean serves(Audience.Use given, String step) {
    return TO_PROVIDERS.contains(step)
        ? given == Audience.Use.PROVIDERS
        : given == Audience.Use.SUMMARY || given == Audience.Use.FULL;
  }

  /** The day from which the State is asked whether its need was met. */
  static LocalDate followUpFrom(AssistanceCase one) {
    int years =
        one.step("follow-up").map(step -> Integer.parseInt(step.clock().split(" ")[0])).orElse(1);
    return one.arrival().requestedOn().plusYears(years);
  }
}
