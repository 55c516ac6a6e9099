/** Texts in the six official languages. */
@NullMarked
package org.clearinghouse1540.kit.text;

import org.jspecify.annotations.NullMarked;
