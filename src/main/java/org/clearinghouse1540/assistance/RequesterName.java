package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;

/** The name of a requester for a reader. */
public final class RequesterName {
  private RequesterName() {}

  /** The name of the State in a language; that of an organization as received. */
  public static String name(Request request, States states, Language language) {
    return states
        .find(request.state())
        .map(state -> state.name(language))
        .orElse(request.requester());
  }

  /** The name of the State with this code; the code itself where there is no such State. */
  public static String nameOf(String code, States states, Language language) {
    return states.name(code, language);
  }
}
