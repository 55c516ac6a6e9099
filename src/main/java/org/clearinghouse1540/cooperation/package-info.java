/** Joint projects of States: regional plans, peer reviews and visits. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Joint projects of States: regional plans, peer reviews, visits; shared by consent",
    neighbours = {"plans"},
    startAt = "JointProjects")
@ApplicationModule(displayName = "Cooperation")
@NullMarked
package org.clearinghouse1540.cooperation;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
