/** Records of one kind as a table in a file: export, and import with all problems at once. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Records of one kind as a table in a file, exported and imported",
    neighbours = {"access", "sources", "states", "tasks"},
    startAt = "BulkFiles")
@ApplicationModule(displayName = "Bulk files")
@NullMarked
package org.clearinghouse1540.bulk;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
