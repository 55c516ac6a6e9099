package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.Problem;

/**
 * A line of a State in a joint project, as it is now; its State alone sees it.
 *
 * @param version the number of its changes
 */
record JointLine(long id, long project, String state, Entry entry, int version, LocalDate changed) {

  /**
   * The text of a line.
   *
   * @param action the action of the State
   * @param lead the agency that does it
   * @param begins the start: a day, month or year, or empty
   * @param ends the end: a day, month or year, or empty
   * @param indicator how the result is recognized
   */
  record Entry(String action, String lead, String begins, String ends, String indicator) {
    /** The same line with another action. */
    Entry with(String other) {
      return new Entry(other, lead, begins, ends, indicator);
    }

    /** The problems that prevent it from being recorded. */
    List<Problem> problems() {
      List<Problem> problems = new ArrayList<>();
      if (!begins.isEmpty() && !ends.isEmpty() && lastOf(ends).compareTo(begins) < 0) {
        problems.add(Problem.of("ends", "cooperation.refused.ends"));
      }
      return problems;
    }

    // A year or month ends on its last day.
    private static String lastOf(String date) {
      return date.length() == 10 ? date : date + "-99";
    }
  }

  /** The address of its page. */
  String address() {
    return "/joint-projects/" + project + "/lines/" + id;
  }
}
