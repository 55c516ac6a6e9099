/** The journal of actions, with time, actor and role: entries are added, never changed. */
@NullMarked
package org.clearinghouse1540.kit.journal;

import org.jspecify.annotations.NullMarked;
