/** The registers of documents and of laws, provisions side by side, and evidence to review. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "The registers of documents and of laws, provisions side by side, evidence to review",
    neighbours = "matrix",
    startAt = "RegisterPages")
@ApplicationModule(displayName = "Registers")
@NullMarked
package org.clearinghouse1540.registers;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
