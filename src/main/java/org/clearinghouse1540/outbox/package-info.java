/** Messages that are sent by mail, or wait until a mail server is configured. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Messages that are sent by mail, or wait until a mail server is configured",
    neighbours = "consent",
    startAt = "Outbox")
@ApplicationModule(displayName = "Outbox")
@NullMarked
package org.clearinghouse1540.outbox;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
