/** Requests of the program to addresses on the internet, which an operator allows by host. */
@NullMarked
package org.clearinghouse1540.kit.outside;

import org.jspecify.annotations.NullMarked;
