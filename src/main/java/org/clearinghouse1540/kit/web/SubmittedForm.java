package org.clearinghouse1540.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.Problem;
import org.springframework.web.util.UriUtils;

/**
 * A rejected form, for the page that shows it again. The method that creates the page takes it as a
 * parameter and gets the {@link FormView} of each of its forms from it.
 *
 * @param action the address to which the form was sent; empty if no form was rejected
 * @param values the typed values by field
 * @param problems the problems in the order in which they were found
 * @param files the files that were already sent, by field
 */
public record SubmittedForm(
    String action,
    Map<String, List<String>> values,
    List<Problem> problems,
    Map<String, List<KeptFile>> files) {
  private static final SubmittedForm NONE = new SubmittedForm("", Map.of(), List.of(), Map.of());

  public SubmittedForm {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
    files = Map.copyOf(files);
  }

  /** No form was rejected. */
  public static SubmittedForm none() {
    return NONE;
  }

  /** The view of the form that is sent to an address. */
  public FormView view(String address) {
    boolean same = isFor(address);
    return new FormView(address, same ? this : NONE, same || !isRejected(), Map.of());
  }

  /**
   * The view of one of several forms on a page that are sent to different addresses and have fields
   * of the same name; only the rejected form has ids to which the error summary links.
   */
  public FormView viewOfSeveral(String address) {
    boolean same = action.equals(address);
    return new FormView(address, same ? this : NONE, same, Map.of());
  }

  /**
   * The view of one of several forms on a page that are sent to the same address and differ in the
   * value of a hidden field.
   */
  public FormView view(String address, String field, Object value) {
    boolean same =
        isFor(address) && values.getOrDefault(field, List.of()).contains(String.valueOf(value));
    return new FormView(address, same ? this : NONE, same, Map.of(field, String.valueOf(value)));
  }

  /** Whether a form was rejected. */
  public boolean isRejected() {
    return !action.isEmpty();
  }

  // A page names the address in the escaped form; the action is kept as plain text.
  private boolean isFor(String address) {
    return !action.isEmpty() && action.equals(UriUtils.decode(address, StandardCharsets.UTF_8));
  }
}
