package org.clearinghouse1540.sources;

/**
 * A statement of a source about a State's report. If two sources give different dates, both are
 * kept.
 *
 * @param date the date that the source gives, as precise as known
 * @param address the address of the source
 */
public record NationalReport(
    String state, String report, String date, String remark, String address) {}
