/** What was done, when, by whom and in which role: entries are added, never changed. */
@NullMarked
package org.clearinghouse1540.kit.journal;

import org.jspecify.annotations.NullMarked;
