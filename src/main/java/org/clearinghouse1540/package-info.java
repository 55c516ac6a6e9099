/** Clearinghouse 1540: the work around Security Council resolution 1540 (2004), in one program. */
@NullMarked
package org.clearinghouse1540;

import org.jspecify.annotations.NullMarked;
