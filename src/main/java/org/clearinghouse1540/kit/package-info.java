/** What every module stands on and no user has a word for. No word of the field is said in here. */
@ModuleDeclaration(
    layer = Layer.KIT,
    purpose =
        "What every room stands on: storage, journal, web pages, command line, texts in six"
            + " languages, reading files",
    startAt = "ModuleDeclaration")
@ApplicationModule(displayName = "Kit", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.clearinghouse1540.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
