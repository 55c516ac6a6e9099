package org.clearinghouse1540.practices;

import java.time.LocalDate;

/**
 * A submission that the secretariat returned.
 *
 * @param consent the number of the consent by which the practice was submitted
 * @param why the reason, which the owner reads
 */
record PracticeReturn(long consent, long practice, String why, LocalDate on) {}
