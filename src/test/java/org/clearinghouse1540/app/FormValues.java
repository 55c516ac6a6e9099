package org.clearinghouse1540.app;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Values for the fields of a form on a page. Hidden fields keep their values. */
final class FormValues {
  private static final String TOO_LONG = "x".repeat(21_000);

  private FormValues() {}

  /** Whether a user can fill in something. */
  static boolean hasFields(Element form) {
    return !form.select("input[name]:not([type=hidden]), textarea[name], select[name]").isEmpty();
  }

  /** The form as it is sent when nothing was filled in. */
  static Map<String, String> empty(Element form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element field : form.select("input[type=hidden]")) {
      values.put(field.attr("name"), field.val());
    }
    values.remove("_csrf");
    Element button = form.selectFirst("button");
    if (button != null && form.select("button:not([name])").isEmpty()) {
      values.put(button.attr("name"), button.val());
    }
    return values;
  }

  /** The names of all fields, hidden ones included. */
  static Set<String> names(Element form) {
    Set<String> names = new LinkedHashSet<>();
    form.select("input[name], textarea[name], select[name]")
        .forEach(field -> names.add(field.attr("name")));
    names.remove("_csrf");
    return names;
  }

  /**
   * The form with values that can be accepted.
   *
   * @param all whether fields are filled in that need no value
   */
  static Map<String, String> acceptable(Element form, boolean all, String today) {
    Map<String, String> values = empty(form);
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      String name = field.attr("name");
      boolean wanted = all || field.hasAttr("required");
      String type = field.normalName().equals("input") ? field.attr("type") : field.normalName();
      if (type.equals("radio") || type.equals("checkbox")) {
        values.putIfAbsent(name, field.val());
      } else if (wanted && type.equals("select")) {
        form.select("select[name=" + name + "] option").stream()
            .map(Element::val)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .ifPresent(value -> values.put(name, value));
      } else if (wanted
          && !type.equals("hidden")
          && !type.equals("file")
          && field.val().isEmpty()) {
        values.put(
            name, type.equals("date") ? today : field.hasAttr("inputmode") ? "1" : "Example");
      } else if (!field.val().isEmpty()) {
        values.put(name, field.val());
      }
    }
    return values;
  }

  /** The form with values that cannot be accepted: too long, or not of the type of their field. */
  static Map<String, String> wrong(Element form) {
    Map<String, String> values = empty(form);
    for (Element field : form.select("input[name], textarea[name], select[name]")) {
      String name = field.attr("name");
      boolean input = field.normalName().equals("input");
      switch (input ? field.attr("type") : field.normalName()) {
        case "hidden", "file" -> {}
        case "date" -> values.put(name, "tomorrow or later");
        case "radio", "checkbox", "select" -> values.put(name, "no such choice");
        default -> values.put(name, field.hasAttr("inputmode") ? "many" : TOO_LONG);
      }
    }
    return values;
  }
}
