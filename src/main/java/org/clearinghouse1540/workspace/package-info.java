/** What a State keeps for itself until it says otherwise: drafts, gaps, contacts. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "What a State keeps for itself until it says otherwise: drafts, gaps, contacts",
    startAt = "WorkspaceEntries")
@ApplicationModule(displayName = "Workspace")
@NullMarked
package org.clearinghouse1540.workspace;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
