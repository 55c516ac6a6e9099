/** Reading an information note: what is found in its text, each piece with its place. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Reading an information note: what is found in its text, each piece with its place",
    startAt = "NoteParser")
@ApplicationModule(displayName = "Notes")
@NullMarked
package org.clearinghouse1540.notes;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
