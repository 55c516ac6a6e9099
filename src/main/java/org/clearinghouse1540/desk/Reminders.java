package org.clearinghouse1540.desk;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.calendar.WorkingDays;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;

/**
 * The working days before a deadline on which a reminder is sent ({@code desk/data/reminders.csv}).
 * Zero is the day of the deadline.
 */
@Component
class Reminders {
  private final List<Integer> daysBefore;
  private final WorkingDays calendar;

  Reminders(WorkingDays calendar) {
    this.calendar = calendar;
    this.daysBefore =
        Table.fromData("desk/data/reminders.csv").rows().stream().map(Reminders::read).toList();
  }

  private static int read(Table.Row row) {
    String days = row.require("working_days_before");
    if (!days.matches("\\d{1,2}")) {
      throw row.wrong("a reminder is sent 0 to 99 working days before");
    }
    return Integer.parseInt(days);
  }

  /** The reminders whose day has come, by their number of working days before a deadline. */
  List<Integer> reached(LocalDate deadline, LocalDate today) {
    return daysBefore.stream()
        .filter(days -> !today.isBefore(workingDaysBefore(deadline, days)))
        .toList();
  }

  private LocalDate workingDaysBefore(LocalDate deadline, int days) {
    LocalDate day = deadline;
    for (int counted = 0; counted < days; ) {
      day = day.minusDays(1);
      if (calendar.isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }
}
