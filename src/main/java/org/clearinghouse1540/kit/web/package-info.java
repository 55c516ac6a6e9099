/** Pages: the frame around each, errors, forms. */
@NullMarked
package org.clearinghouse1540.kit.web;

import org.jspecify.annotations.NullMarked;
