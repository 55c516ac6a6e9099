/** Kinds of record that can be counted, as each module describes its own. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Kinds of record that can be counted, with the properties by which they are divided",
    neighbours = {"access"},
    startAt = "FigureSource")
@ApplicationModule(displayName = "Figures")
@NullMarked
package org.clearinghouse1540.figures;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
