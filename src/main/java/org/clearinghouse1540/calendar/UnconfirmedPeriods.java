package org.clearinghouse1540.calendar;

import java.util.List;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SilenceProcedures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The silence procedures whose last day the secretariat confirms. */
@Component
class UnconfirmedPeriods {
  private final SilenceProcedures silences;
  private final States states;

  UnconfirmedPeriods(SilenceProcedures silences, States states) {
    this.silences = silences;
    this.states = states;
  }

  List<ConsentRecord> list() {
    return silences.listUnconfirmed();
  }

  ConsentRecord get(long id) {
    return list().stream()
        .filter(procedure -> procedure.id() == id)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** The State that may object, or whose matrix the Committee considers, by its name. */
  String state(ConsentRecord procedure, Language language) {
    String state =
        ReviewCycle.matrix(procedure.subject()).map(MatrixId::state).orElse(procedure.givenBy());
    return states.name(state, language);
  }

  /** Whether it is the Committee that may object. */
  static boolean isOfCommittee(ConsentRecord procedure) {
    return procedure.key() == GateKey.APPROVAL;
  }

  /** The page of the record of a procedure, for the secretariat. */
  static String address(ConsentRecord procedure) {
    String id = procedure.subject().id();
    return procedure.subject().kind() == Subject.Kind.WORKSPACE
        ? "/shared/" + id
        : ReviewCycle.matrix(procedure.subject())
            .map(matrix -> matrix.address() + "#way")
            .orElse("/requests/" + id + "#consents");
  }

  /** The procedures with the forms that confirm their last days. */
  List<WorkingDaysView.Unconfirmed> views(SubmittedForm submitted, Language language) {
    return list().stream()
        .map(
            procedure -> {
              var end = silences.end(procedure);
              String action = "/working-days/" + procedure.id() + "/end";
              return new WorkingDaysView.Unconfirmed(
                  procedure.id(),
                  state(procedure, language),
                  procedure.document(),
                  address(procedure),
                  procedure.givenOn().toString(),
                  procedure.silence(),
                  end.calendar(),
                  submitted
                      .viewOfSeveral(action)
                      .withIds("end-" + procedure.id())
                      .with("last-day", end.after().minusDays(1).toString())
                      .with("source", end.certain() ? end.calendar() : ""));
            })
        .toList();
  }
}
