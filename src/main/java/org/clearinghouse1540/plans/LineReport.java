package org.clearinghouse1540.plans;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The request to an agency to fill and report a line, and its report.
 *
 * @param plan the number of the plan
 * @param number the number of the line in the plan
 * @param agency the account of the agency
 * @param due the day by which the State asks for the report
 * @param results the report, or nothing filled in
 * @param reported the day of the report
 * @param closed whether the State took the report over or closed the request
 */
record LineReport(
    long id,
    long line,
    long plan,
    int number,
    String agency,
    Optional<LocalDate> due,
    LocalDate asked,
    LineContent.Results results,
    Optional<LocalDate> reported,
    boolean closed) {}
