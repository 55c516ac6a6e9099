/** The database: the program's own PostgreSQL or one named by its address. */
@NullMarked
package org.clearinghouse1540.kit.store;

import org.jspecify.annotations.NullMarked;
