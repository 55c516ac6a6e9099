/** Background tasks. */
@NullMarked
package org.clearinghouse1540.kit.schedule;

import org.jspecify.annotations.NullMarked;
