/** Commands of an operator: run, administrator, backup and restore, journal, keys. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose = "Commands of an operator: run, administrator, backup and restore, journal, keys",
    neighbours = {"site", "startup"},
    startAt = "RunCommand")
@ApplicationModule(displayName = "Operation")
@NullMarked
package org.clearinghouse1540.operation;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
