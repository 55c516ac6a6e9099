/**
 * The check of the program's libraries against known vulnerabilities, for {@code tools/advisories}.
 */
@NullMarked
package org.clearinghouse1540.advisories;

import org.jspecify.annotations.NullMarked;
