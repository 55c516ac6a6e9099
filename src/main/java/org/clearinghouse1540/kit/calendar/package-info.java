/** The clock, partial dates and working days. */
@NullMarked
package org.clearinghouse1540.kit.calendar;

import org.jspecify.annotations.NullMarked;
