package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.Problem;

/**
 * A form that was not processed because its session had ended.
 *
 * @param action the address to which it is sent again
 * @param signedIn whether the user has signed in again since
 * @param values all values by field
 * @param typed the texts among them, which are shown
 * @param unkept the fields whose files must be chosen again, each with its reason
 */
@Template("frame/unsent.jte")
public record UnsentFormView(
    String action,
    boolean signedIn,
    Map<String, List<String>> values,
    List<String> typed,
    List<Problem> unkept) {
  public UnsentFormView {
    values = Map.copyOf(values);
    typed = List.copyOf(typed);
    unkept = List.copyOf(unkept);
  }

  /** The key of the sentence that says what happened. */
  public String lead() {
    return lead(signedIn);
  }

  static String lead(boolean signedIn) {
    return signedIn ? "frame.unsent.check" : "frame.unsent.ended";
  }
}
