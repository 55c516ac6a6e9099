package org.clearinghouse1540.calendar;

import java.util.List;
import org.clearinghouse1540.kit.calendar.Holiday;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/** The page of working days: the holidays on file, and the periods that wait for a person. */
@Template("calendar/working-days.jte")
record WorkingDaysView(List<HolidayYear> years, FormView form, List<Unconfirmed> periods) {
  WorkingDaysView {
    years = List.copyOf(years);
    periods = List.copyOf(periods);
  }

  /** The holidays of a year; all have the same source. */
  public record HolidayYear(String year, List<Holiday> holidays) {
    public HolidayYear {
      holidays = List.copyOf(holidays);
    }
  }

  /**
   * A silence procedure whose last day is to be confirmed.
   *
   * @param address the page of its record
   * @param calendar the holidays that are on file for its years
   */
  public record Unconfirmed(
      long id,
      String state,
      String document,
      String address,
      String from,
      int days,
      String calendar,
      FormView form) {}
}
