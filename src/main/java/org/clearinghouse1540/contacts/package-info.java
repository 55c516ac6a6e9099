/** The register of points of contact: nominations, gaps, confirmation, courses, personal data. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "The register of points of contact, with nominations, courses and personal data",
    startAt = "Contacts")
@ApplicationModule(displayName = "Contacts")
@NullMarked
package org.clearinghouse1540.contacts;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
