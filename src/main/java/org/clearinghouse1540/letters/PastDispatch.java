package org.clearinghouse1540.letters;

import java.time.Instant;

/**
 * The record of a dispatch before it was corrected.
 *
 * @param until when it was corrected
 * @param by the person who corrected it
 * @param why the reason for the correction
 */
record PastDispatch(DispatchDetails details, Instant until, String by, String why) {}
