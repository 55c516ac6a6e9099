package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;

/** The name of who asks, for a reader. */
public final class RequesterName {
  private RequesterName() {}

  /** The State's name in a language; an organization or an invented State as it named itself. */
  public static String name(Request request, States states, Language language) {
    return states
        .find(request.state())
        .map(state -> state.name(language))
        .orElse(request.requester());
  }

  /** The name of the State with this code, or the code where it is on no list. */
  public static String nameOf(String code, States states, Language language) {
    return states.name(code, language);
  }
}
