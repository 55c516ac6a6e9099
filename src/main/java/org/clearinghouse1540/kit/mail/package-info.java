/** A mail server, where the operator named one. */
@NullMarked
package org.clearinghouse1540.kit.mail;

import org.jspecify.annotations.NullMarked;
