package org.clearinghouse1540.assistance;

import java.time.Instant;

/**
 * Details of a request that were corrected.
 *
 * @param until when they were corrected
 * @param by who corrected them
 * @param why the reason for the correction
 */
record PastDetails(RequestDetails details, Instant until, String by, String why) {}
