/** Drafts and gaps that are visible to their State alone until it shares them. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Drafts and gaps that are visible to their State alone until it shares them",
    neighbours = "matrix",
    startAt = "WorkspaceEntries")
@ApplicationModule(displayName = "Workspace")
@NullMarked
package org.clearinghouse1540.workspace;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
