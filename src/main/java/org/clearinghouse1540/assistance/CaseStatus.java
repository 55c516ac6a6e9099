package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;

/**
 * Where a case is: one line. Who must act, since when, and by when where a clock is known.
 *
 * @param text the key of the text that says where it is
 * @param step the step that it stands before; empty where none waits
 * @param roles the roles of those who may act now
 * @param by the day by which it is to be done; age is shown where there is none
 */
public record CaseStatus(
    String text, String step, Set<Role> roles, LocalDate since, Optional<LocalDate> by) {
  private static final List<String> LINE =
      List.of(
          "authenticate",
          "inform-members",
          "acknowledge",
          "circulate-providers",
          "distribute",
          "post-summary");

  private static final Set<Role> STATE = Set.of(Role.POINT_OF_CONTACT, Role.MISSION);

  public CaseStatus {
    roles = Set.copyOf(roles);
  }

  /** Where a case is on a day. Pure. */
  static CaseStatus of(AssistanceCase one, LocalDate today) {
    if (one.hold().isPresent()) {
      AssistanceCase.Hold hold = one.hold().get();
      return new CaseStatus(
          hold.toWorkingGroup() ? "assistance.at.working-group" : "assistance.at.hold",
          "",
          hold.toWorkingGroup() ? Set.of(Role.COORDINATOR) : Set.of(),
          hold.heldOn(),
          Optional.empty());
    }
    Optional<AssistanceCase.Silence> running =
        one.silences().stream().filter(silence -> silence.runs(today)).findFirst();
    if (running.isPresent()) {
      return silence(running.get());
    }
    LocalDate followUp = StepRules.followUpFrom(one);
    if (!today.isBefore(followUp) && StepRules.step(one, "follow-up", today).taken()) {
      return new CaseStatus(
          "assistance.at.follow-up",
          "follow-up",
          Set.of(Role.SECRETARIAT, Role.CHAIR),
          followUp,
          Optional.empty());
    }
    return LINE.stream()
        .filter(key -> one.step(key).isPresent() && !StepRules.isTaken(one, key))
        .filter(key -> !objected(one, key, today))
        .findFirst()
        .map(key -> before(one, key, today))
        .orElseGet(() -> matching(one, followUp, today));
  }

  // An objection closes this step; the case goes on with the others.
  private static boolean objected(AssistanceCase one, String key, LocalDate today) {
    return StepRules.step(one, key, today).because().contains("assistance.refused.objection");
  }

  private static CaseStatus before(AssistanceCase one, String key, LocalDate today) {
    LocalDate since = since(one);
    Decision decision = StepRules.step(one, key, today);
    if (decision.because().contains("assistance.refused.informal")) {
      return new CaseStatus("assistance.at.informal", "", Set.of(), since, Optional.empty());
    }
    if (decision.because().contains("assistance.refused.no-express")) {
      return new CaseStatus("assistance.at.consent", key, STATE, since, Optional.empty());
    }
    return new CaseStatus("assistance.at." + key, key, roles(key), since, Optional.empty());
  }

  private static CaseStatus silence(AssistanceCase.Silence silence) {
    return new CaseStatus(
        "assistance.at.silence",
        silence.step(),
        STATE,
        silence.begunOn(),
        Optional.of(silence.lastDay()));
  }

  private static CaseStatus matching(AssistanceCase one, LocalDate followUp, LocalDate today) {
    boolean asked = one.takenOn("follow-up").isPresent();
    return new CaseStatus(
        asked ? "assistance.at.asked" : "assistance.at.matching",
        "",
        Set.of(),
        since(one),
        asked || today.isAfter(followUp) ? Optional.empty() : Optional.of(followUp));
  }

  // From the last thing that was done; what was never touched waits since it came.
  private static LocalDate since(AssistanceCase one) {
    return one.done().stream()
        .map(AssistanceCase.Done::on)
        .max(LocalDate::compareTo)
        .orElse(one.arrival().receivedOn());
  }

  private static Set<Role> roles(String step) {
    return switch (step) {
      case "authenticate", "post-summary" -> Set.of(Role.EXPERT, Role.SECRETARIAT);
      case "inform-members" -> Set.of(Role.SECRETARIAT);
      default -> Set.of(Role.CHAIR, Role.SECRETARIAT);
    };
  }
}
