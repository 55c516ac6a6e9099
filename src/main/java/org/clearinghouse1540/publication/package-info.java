/** The public pages: only what the gate lets through. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "The public pages: only what the gate lets through",
    neighbours = {"profiles", "exchange"},
    startAt = "PublicationPages")
@ApplicationModule(displayName = "Publication")
@NullMarked
package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
