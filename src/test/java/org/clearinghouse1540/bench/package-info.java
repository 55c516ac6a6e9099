/** Benches: they print how long things take beside each other, and judge nothing. */
@org.jspecify.annotations.NullMarked
package org.clearinghouse1540.bench;
