package org.clearinghouse1540.cooperation;

import org.clearinghouse1540.kit.web.PathRecord;

/**
 * The numbers in the address of a record of a joint project.
 *
 * @param id the number of the project
 * @param item the number of the line, text, recommendation, day or file
 */
@PathRecord
record JointAddress(long id, long item) {}
