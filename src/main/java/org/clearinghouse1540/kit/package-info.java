/** Technical basis of all modules. It contains no term of the field. */
@ModuleDeclaration(
    layer = Layer.KIT,
    purpose = "Technical basis: storage, journal, web pages, commands, texts, file parsing",
    startAt = "ModuleDeclaration")
@ApplicationModule(displayName = "Kit", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.clearinghouse1540.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
