package org.clearinghouse1540.kit;

import java.util.List;

/**
 * Input that cannot be used. It is thrown at the edge and answered there, once: beside its field on
 * a page, or as one sentence on standard error with exit status 2 on the command line. Nothing has
 * been written when it is thrown.
 */
public final class BadInput extends RuntimeException {
  private final String field;
  private final List<String> reasons;

  /**
   * @param field the name of the form field, option or file that holds the input
   * @param reasons what is wrong and what to do next, each a full sentence
   */
  public BadInput(String field, List<String> reasons) {
    super(String.join(" ", reasons));
    this.field = field;
    this.reasons = List.copyOf(reasons);
  }

  /** One reason, a full sentence. */
  public BadInput(String field, String reason) {
    this(field, List.of(reason));
  }

  public String field() {
    return field;
  }

  public List<String> reasons() {
    return reasons;
  }

  /** The reasons as one line of text. */
  public String sentence() {
    return String.join(" ", reasons);
  }
}
