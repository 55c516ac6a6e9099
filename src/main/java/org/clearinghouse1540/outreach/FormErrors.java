package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;

/**
 * What was typed into one of the forms of a page and cannot be used, so that it is shown again with
 * a sentence beside its field and nothing of it is lost.
 */
public record FormErrors(
    String form, String field, List<String> sentences, Map<String, String> typed) {
  public FormErrors {
    sentences = List.copyOf(sentences);
    typed = Map.copyOf(typed);
  }

  static FormErrors none() {
    return new FormErrors("", "", List.of(), Map.of());
  }

  static FormErrors of(String form, BadInput bad, Map<String, String> typed) {
    return new FormErrors(form, bad.field(), bad.reasons(), typed);
  }

  /** What was typed in a field of a form, else what stands there. */
  public String typed(String in, String name, String otherwise) {
    return form.equals(in) ? typed.getOrDefault(name, "") : otherwise;
  }

  /** What is wrong with a field of a form. */
  public List<String> at(String in, String name) {
    return form.equals(in) && field.equals(name) ? sentences : List.of();
  }
}
