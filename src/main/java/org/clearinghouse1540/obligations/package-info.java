/** Resolutions, paragraphs, weapon scope, subject areas, form versions and row maps. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Resolutions, paragraphs, weapon scope, subject areas, form versions and row maps",
    neighbours = {"access", "sources", "tasks"},
    startAt = "SubjectAreas")
@ApplicationModule(displayName = "Obligations")
@NullMarked
package org.clearinghouse1540.obligations;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
