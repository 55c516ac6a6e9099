/** Export of the public pages as files. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose = "Export of the public pages as files",
    neighbours = "startup",
    startAt = "StaticSite")
@ApplicationModule(displayName = "Site")
@NullMarked
package org.clearinghouse1540.site;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
