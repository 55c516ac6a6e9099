/** Offline packets: a matrix as one file that a State completes without a network. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "Offline packets: a matrix as one file that a State completes without a network",
    neighbours = "exchange",
    startAt = "Packets")
@ApplicationModule(displayName = "Offline packets")
@NullMarked
package org.clearinghouse1540.packets;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
