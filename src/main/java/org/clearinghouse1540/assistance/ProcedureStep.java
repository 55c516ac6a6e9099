package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;

/**
 * One step of a procedure, with everything that the program needs to know of it.
 *
 * @param actor the actor, in the words of the source
 * @param roles the roles that are asked to act when a case waits for the step
 * @param after the keys of the steps that must be taken before
 * @param timeLimit how long, where the source gives a limit
 * @param clockStart the event from which the limit is counted, where it is known
 * @param briefSection the section of the briefing to the Committee that reports the step
 * @param label what is done, in the words of the source
 */
public record ProcedureStep(
    String key,
    String actor,
    Set<Role> roles,
    StepMode mode,
    List<String> after,
    Set<StepCondition> conditions,
    ConsentRule consent,
    Optional<TimeLimit> timeLimit,
    Optional<ClockStart> clockStart,
    Set<StepEffect> effects,
    StepLetters letters,
    Optional<BriefSection> briefSection,
    String label,
    String note,
    Map<Language, StepWording> wordings)
    implements Localized {
  public ProcedureStep {
    roles = Set.copyOf(roles);
    after = List.copyOf(after);
    conditions = Set.copyOf(conditions);
    effects = Set.copyOf(effects);
    wordings = Map.copyOf(wordings);
  }

  public boolean has(StepEffect effect) {
    return effects.contains(effect);
  }

  /** The use of the request for which the step needs the consent of the State. */
  public Optional<Audience.Use> use() {
    return effects.stream().flatMap(effect -> effect.use().stream()).findFirst();
  }

  /** Whether the step is about an offer, which its note describes. */
  public boolean isAboutOffer() {
    return clockStart.filter(ClockStart.OFFER_RECEIVED::equals).isPresent();
  }

  /** The texts of the step in a language. */
  public StepWording wording(Language language) {
    return Optional.ofNullable(wordings.get(language)).orElseThrow();
  }

  /** The name of the step in a language. */
  @Override
  public String in(Language language) {
    return wording(language).name();
  }
}
