/** The table of addresses with their permissions, the navigation, sign-in and request security. */
@ModuleDeclaration(
    layer = Layer.APP,
    purpose = "Addresses with their permissions, navigation, sign-in and request security",
    neighbours = "startup",
    startAt = "Addresses")
@ApplicationModule(displayName = "Application")
@NullMarked
package org.clearinghouse1540.app;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
