/** The public pages, feeds and downloads, limited to content that the gate releases. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Public pages, feeds and downloads, limited to content that the gate releases",
    neighbours = {"calendar", "profiles", "exchange"},
    startAt = "PublicationPages")
@ApplicationModule(displayName = "Publication")
@NullMarked
package org.clearinghouse1540.publication;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
