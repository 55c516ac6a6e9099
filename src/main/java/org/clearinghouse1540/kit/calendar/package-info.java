/** What day it is. */
@NullMarked
package org.clearinghouse1540.kit.calendar;

import org.jspecify.annotations.NullMarked;
