package org.clearinghouse1540.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clearinghouse1540.kit.calendar.Holiday;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.web.Form;

/** Reads the official holidays of a year from a form: one line for each, a day and its name. */
final class HolidayForm {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NAME = 200;
  private static final int DAY = 10;

  private HolidayForm() {}

  /** The year of the form. */
  static Optional<Year> year(Form form) {
    if (form.value("year").isEmpty()) {
      form.problem("year", "kit.form.required");
    }
    return form.number("year", FIRST_YEAR, LAST_YEAR).map(Long::intValue).map(Year::of);
  }

  /** The holidays of the form; a line that cannot be read is a problem of its field. */
  static List<Holiday> holidays(Form form, Optional<Year> year) {
    String source = form.requiredText("source", 300);
    String address = form.webAddress("address");
    SortedMap<LocalDate, Holiday> holidays = new TreeMap<>();
    for (String line : form.requiredLongText("days", 5_000).lines().toList()) {
      String typed = line.strip();
      if (typed.isEmpty()) {
        continue;
      }
      Optional<LocalDate> day =
          DateText.readDay(typed.substring(0, Math.min(DAY, typed.length())))
              .filter(found -> year.isEmpty() || Year.from(found).equals(year.get()));
      String name = typed.length() > DAY ? typed.substring(DAY).strip() : "";
      if (day.isEmpty()
          || name.isEmpty()
          || name.length() > LONGEST_NAME
          || holidays.containsKey(day.get())) {
        form.problem("days", "calendar.refused.line", typed);
        continue;
      }
      holidays.put(day.get(), new Holiday(day.get(), name, source, address));
    }
    return List.copyOf(holidays.values());
  }
}
