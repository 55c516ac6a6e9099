package org.clearinghouse1540.cooperation;

/**
 * The numbers in the address of a record of a joint project.
 *
 * @param id the number of the project
 * @param item the number of the line, text, recommendation, day or file
 */
record JointAddress(long id, long item) {}
