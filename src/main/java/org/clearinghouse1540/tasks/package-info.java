/** Tasks: who must act, since when and by when. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Tasks: who must act, since when and by when",
    neighbours = "access",
    startAt = "TaskSource")
@ApplicationModule(displayName = "Tasks")
@NullMarked
package org.clearinghouse1540.tasks;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
