package org.clearinghouse1540.kit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One choice of a field.
 *
 * @param value what the form sends
 * @param text what the reader sees, in the language of the page
 * @param group the heading under which a list shows the choice, or empty; choices of one group
 *     follow each other
 */
public record Option(String value, String text, String group) {

  /** A choice without a heading. */
  public Option(String value, String text) {
    this(value, text, "");
  }

  /** Choices whose values are their texts. */
  public static List<Option> same(List<String> values) {
    return values.stream().map(value -> new Option(value, value)).toList();
  }

  /** The choices among these without a heading. */
  public static List<Option> ungrouped(List<Option> options) {
    return options.stream().filter(option -> option.group().isEmpty()).toList();
  }

  /** The other choices by their headings, in the order of the choices. */
  public static Map<String, List<Option>> groups(List<Option> options) {
    Map<String, List<Option>> groups = new LinkedHashMap<>();
    for (Option option : options) {
      if (!option.group().isEmpty()) {
        groups.computeIfAbsent(option.group(), heading -> new ArrayList<>()).add(option);
      }
    }
    return groups;
  }
}
