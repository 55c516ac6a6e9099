/** What waits for the person who signed in. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "What waits for the person who signed in",
    startAt = "DeskPages")
@ApplicationModule(displayName = "Desk")
@NullMarked
package org.clearinghouse1540.desk;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
