package org.clearinghouse1540.sources;

/**
 * What a source says of a State's report. Two sources may give two dates for one report; both stay.
 *
 * @param date as precise as known, as the source has it
 * @param address where this stands
 */
public record NationalReport(
    String state, String report, String date, String remark, String address) {}
