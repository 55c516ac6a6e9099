/** Reading files: tables, JSON, and the text inside documents. */
@NullMarked
package org.clearinghouse1540.kit.files;

import org.jspecify.annotations.NullMarked;
