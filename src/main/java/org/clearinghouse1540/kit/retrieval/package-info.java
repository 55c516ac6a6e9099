/** Text search and comparison: tokenizers, embeddings and an index of words. */
@NullMarked
package org.clearinghouse1540.kit.retrieval;

import org.jspecify.annotations.NullMarked;
