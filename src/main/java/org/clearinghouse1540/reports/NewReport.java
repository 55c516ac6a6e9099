package org.clearinghouse1540.reports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that comes in.
 *
 * @param sentByState whether its State sends it
 * @param on the current day
 * @param part the report to which it belongs, if it is part of one
 */
record NewReport(
    String state,
    StateReport.Head head,
    boolean sentByState,
    LocalDate on,
    Optional<StateReport.ReportPart> part) {}
