/** Needs of a State: drafting them, checking them, and sending them as a request. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Drafting of needs by a State, and their submission as a request",
    startAt = "NeedDrafts")
@ApplicationModule(displayName = "Needs")
@NullMarked
package org.clearinghouse1540.needs;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
