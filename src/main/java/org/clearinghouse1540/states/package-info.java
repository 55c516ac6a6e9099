/** Member States, observer States, groups and organizations, with their dated names. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Member States, observer States, groups and organizations, with their dated names",
    startAt = "States")
@ApplicationModule(displayName = "States")
@NullMarked
package org.clearinghouse1540.states;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
