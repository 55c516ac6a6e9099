package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;

/** A form as it was typed: each field with its values. */
record Typed(Map<String, List<String>> fields) {
  Typed {
    fields = Map.copyOf(fields);
  }

  /** The one value of a field, without blanks around it. */
  public String text(String name) {
    return all(name).stream().findFirst().orElse("").strip();
  }

  /** The one value of a field that may have so many characters. */
  String text(String name, int most) {
    String text = text(name);
    if (text.length() > most) {
      throw new BadInput(
          name, "Write at most " + most + " characters in the field '" + name + "'.");
    }
    return text;
  }

  /** All values of a field. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** A number without decimals, where one was typed. */
  Optional<Long> number(String name) {
    String text = text(name);
    if (text.isEmpty() || text.equals("0")) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,9}")) {
      throw new BadInput(name, "Write a whole number in the field '" + name + "'.");
    }
    return Optional.of(Long.valueOf(text));
  }

  /** The value of a field that has to be one of these. */
  String oneOf(String name, List<String> possible, String sentence) {
    if (!possible.contains(text(name))) {
      throw new BadInput(name, sentence);
    }
    return text(name);
  }

  /** A day, where one was typed. */
  Optional<LocalDate> day(String name) {
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
    } catch (DateTimeParseException none) {
      throw new BadInput(name, "Write the day as year-month-day, such as 2026-11-23.");
    }
  }
}
