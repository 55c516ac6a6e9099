/** Uploaded information notes, whose content a person accepts line by line. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Uploaded information notes, whose content a person accepts line by line",
    startAt = "Proposals")
@ApplicationModule(displayName = "Intake")
@NullMarked
package org.clearinghouse1540.intake;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
