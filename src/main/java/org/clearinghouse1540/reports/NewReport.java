package org.clearinghouse1540.reports;

import java.time.LocalDate;

/**
 * A report that comes in.
 *
 * @param sentByState whether its State sends it
 * @param on the current day
 */
record NewReport(String state, StateReport.Head head, boolean sentByState, LocalDate on) {}
