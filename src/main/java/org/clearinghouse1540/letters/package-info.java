/** Letters of the Committee, from the draft to the proof of receipt. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Letters of the Committee, from the draft to the proof of receipt",
    startAt = "Letters")
@ApplicationModule(displayName = "Letters")
@NullMarked
package org.clearinghouse1540.letters;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
