/** What joins the modules: every address with who may open it, the menu, the start. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose = "What joins the rooms: every address with who may open it, the menu, the start",
    startAt = "Addresses")
@ApplicationModule(displayName = "Application")
@NullMarked
package org.clearinghouse1540.app;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
