/** The database: the embedded PostgreSQL or a server named by its address. */
@NullMarked
package org.clearinghouse1540.kit.store;

import org.jspecify.annotations.NullMarked;
