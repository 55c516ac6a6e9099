/** Accounts, roles, permissions and sign-in. */
@ModuleDeclaration(
    layer = Layer.FACTS,
    purpose = "Accounts, roles, permissions and sign-in",
    neighbours = {"states", "outbox"},
    startAt = "Accounts")
@ApplicationModule(displayName = "Access")
@NullMarked
package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
