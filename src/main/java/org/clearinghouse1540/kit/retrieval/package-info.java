/** Texts by what they mean: pieces of words, vectors of a model, words by how rare they are. */
@NullMarked
package org.clearinghouse1540.kit.retrieval;

import org.jspecify.annotations.NullMarked;
