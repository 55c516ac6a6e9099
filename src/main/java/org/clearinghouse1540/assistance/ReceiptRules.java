package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The rules for receiving a request: its content, its States, and the procedure that applies. */
@Component
class ReceiptRules {
  private final States states;
  private final Procedures procedures;
  private final Clock clock;

  ReceiptRules(States states, Procedures procedures, Clock clock) {
    this.states = states;
    this.procedures = procedures;
    this.clock = clock;
  }

  /**
   * Checks a request before it is recorded.
   *
   * @throws BadInput with every problem
   */
  void check(ReceivedRequest request) {
    request.check(LocalDate.now(clock));
    requireParties(request);
  }

  /** The version of the procedure that applies to a request. */
  Procedure procedure(ReceivedRequest request) {
    return procedures.on(request.receivedOn());
  }

  private void requireParties(ReceivedRequest request) {
    List<Problem> problems = new ArrayList<>();
    if (!request.state().isEmpty() && !isParty(request.state())) {
      problems.add(Problem.of("state", "assistance.refused.no-such-state", request.state()));
    }
    request.forStates().stream()
        .filter(code -> !isParty(code))
        .map(code -> Problem.of("forStates", "assistance.refused.no-such-state", code))
        .forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
  }

  private boolean isParty(String code) {
    return states.find(code).isPresent() || InventedParties.isState(code);
  }
}
