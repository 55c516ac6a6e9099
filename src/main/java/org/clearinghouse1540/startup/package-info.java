/** Start of the web application: settings, data folder, database, reference data. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose = "Start of the web application: settings, data folder, database, reference data",
    startAt = "ApplicationStarter")
@ApplicationModule(displayName = "Startup")
@NullMarked
package org.clearinghouse1540.startup;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
