/** Parsing of information notes: the information found in the text, each item with its position. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Parsing of information notes, with the position of each item in the text",
    startAt = "NoteParser")
@ApplicationModule(displayName = "Notes")
@NullMarked
package org.clearinghouse1540.notes;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
