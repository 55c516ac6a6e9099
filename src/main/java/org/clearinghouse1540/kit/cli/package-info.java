/** The command line: exit statuses and where output goes. */
@NullMarked
package org.clearinghouse1540.kit.cli;

import org.jspecify.annotations.NullMarked;
