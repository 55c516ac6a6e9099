/** Consent and approval records, and the gate for publication. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Consent and approval records, and the gate for publication",
    startAt = "Gate")
@ApplicationModule(displayName = "Consent")
@NullMarked
package org.clearinghouse1540.consent;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
