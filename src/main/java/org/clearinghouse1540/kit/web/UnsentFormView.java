package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Map;

/**
 * A form that was not processed because its session had ended.
 *
 * @param action the address to which it is sent again
 * @param signedIn whether the user has signed in again since
 * @param values all values by field
 * @param typed the texts among them, which are shown
 */
@Template("frame/unsent.jte")
public record UnsentFormView(
    String action, boolean signedIn, Map<String, List<String>> values, List<String> typed) {
  public UnsentFormView {
    values = Map.copyOf(values);
    typed = List.copyOf(typed);
  }

  /** The key of the sentence that says what happened. */
  public String lead() {
    return lead(signedIn);
  }

  static String lead(boolean signedIn) {
    return signedIn ? "frame.unsent.check" : "frame.unsent.ended";
  }
}
