/** The search: an index for each kind of reader, which has what this reader may open. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "The search in all records that the current user may open",
    neighbours = {"access", "obligations", "states"},
    startAt = "SearchSource")
@ApplicationModule(displayName = "Search")
@NullMarked
package org.clearinghouse1540.search;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
