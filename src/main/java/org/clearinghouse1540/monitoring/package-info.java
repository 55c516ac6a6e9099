/** Answers about the running program: health, metrics and the status of the installation. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose =
        "Answers about the running program: health, metrics and the status of the installation",
    neighbours = {"operation", "startup"},
    startAt = "HealthPages")
@ApplicationModule(displayName = "Monitoring")
@NullMarked
package org.clearinghouse1540.monitoring;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
