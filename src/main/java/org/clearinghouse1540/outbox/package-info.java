/** Messages that leave by mail, or wait here where no mail server is named. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Messages that leave by mail, or wait here where no mail server is named",
    neighbours = "consent",
    startAt = "Outbox")
@ApplicationModule(displayName = "Outbox")
@NullMarked
package org.clearinghouse1540.outbox;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
