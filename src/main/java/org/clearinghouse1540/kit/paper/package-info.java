/** Papers: what is written into files of all forms, from one description. */
@NullMarked
package org.clearinghouse1540.kit.paper;

import org.jspecify.annotations.NullMarked;
