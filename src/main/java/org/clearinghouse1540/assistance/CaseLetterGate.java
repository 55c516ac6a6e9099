package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.SilenceWait;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterGate;
import org.springframework.stereotype.Component;

/** The letters of cases leave only as {@link LetterRules} and the procedure of the case allow. */
@Component
final class CaseLetterGate implements LetterGate {
  private static final String REQUEST = "request/";
  private final Cases cases;
  private final CaseRecords records;
  private final LetterRules rules;
  private final SilenceProcedures silences;

  CaseLetterGate(Cases cases, CaseRecords records, LetterRules rules, SilenceProcedures silences) {
    this.records = records;
    this.cases = cases;
    this.rules = rules;
    this.silences = silences;
  }

  @Override
  public List<Message> reasons(Outgoing letter) {
    return find(letter).map(found -> rules.reasons(found, letter, cases.today())).orElse(List.of());
  }

  private Optional<AssistanceCase> find(Outgoing letter) {
    return Optional.of(letter.subject())
        .filter(subject -> subject.startsWith(REQUEST))
        .flatMap(subject -> cases.find(Long.parseLong(subject.substring(REQUEST.length()))));
  }

  /** A letter of a silence procedure announces its step; others of its kind may wait as well. */
  @Override
  public List<AnnouncedStep> announces(Outgoing letter) {
    return letter.form() == LetterForm.MEMBERS
        ? List.of()
        : find(letter).stream()
            .flatMap(found -> steps(found, letter).stream())
            .map(step -> new AnnouncedStep(step.key(), language -> step.wording(language).name()))
            .toList();
  }

  private static List<ProcedureStep> steps(AssistanceCase found, Outgoing letter) {
    return found.procedure().steps().stream()
        .filter(step -> step.letters().onSilence().filter(letter.template()::equals).isPresent())
        .filter(
            step ->
                letter.step().isEmpty()
                    ? found
                        .silence(step.key())
                        .flatMap(SilencePeriod::waitsFor)
                        .filter(SilenceWait.DISPATCH::equals)
                        .isPresent()
                    : step.key().equals(letter.step()))
        .toList();
  }

  /** The letter that makes a silence procedure known starts the period of its step. */
  @Override
  public Optional<LocalDate> dispatched(Actor actor, Outgoing letter, LocalDate day, long number) {
    String source = "letter/" + number;
    return period(letter)
        .flatMap(
            period -> {
              records.madeKnown(period.request(), letter.step(), source);
              return silences.madeKnown(actor, period.subject(), period.audience(), day, source);
            })
        .map(WorkingDays.End::lastDay);
  }

  /** The period that a letter began is counted again from its corrected day of dispatch. */
  @Override
  public Optional<LocalDate> corrected(Actor actor, Outgoing letter, LocalDate day, long number) {
    String source = "letter/" + number;
    return period(letter)
        .flatMap(
            period ->
                records
                    .announcedFrom(period.request(), letter.step(), source)
                    .flatMap(
                        announced ->
                            silences.dispatchCorrected(
                                actor,
                                period.subject(),
                                period.audience(),
                                announced.isAfter(day) ? announced : day,
                                source)))
        .map(WorkingDays.End::lastDay);
  }

  /** The silence procedure of a case that a letter announces. */
  private record Announced(long request, Audience audience) {
    Subject subject() {
      return Subject.request(request);
    }
  }

  private Optional<Announced> period(Outgoing letter) {
    return letter.step().isEmpty() || letter.form() == LetterForm.MEMBERS
        ? Optional.empty()
        : find(letter)
            .flatMap(
                found ->
                    found
                        .procedure()
                        .find(letter.step())
                        .flatMap(ProcedureStep::use)
                        .map(use -> new Announced(found.id(), new Audience(use, ""))));
  }
}
