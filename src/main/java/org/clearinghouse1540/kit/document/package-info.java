/** Papers: what is written into files of all forms, from one description. */
@NullMarked
package org.clearinghouse1540.kit.document;

import org.jspecify.annotations.NullMarked;
