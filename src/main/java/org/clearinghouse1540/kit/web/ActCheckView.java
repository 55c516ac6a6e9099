package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The check page of an act.
 *
 * @param action the address to which the form is sent again
 * @param values the values of the form by field, with those of the check page
 * @param change what changed since the user saw the check page before, if anything did
 */
@Template("kit/act-check.jte")
public record ActCheckView(
    ActText act, String action, Map<String, List<String>> values, Optional<Changed> change) {

  /**
   * The lines that the check page has gained and lost; both may be empty if only the record
   * changed.
   */
  public record Changed(List<String> added, List<String> removed) {
    public Changed {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }
}
