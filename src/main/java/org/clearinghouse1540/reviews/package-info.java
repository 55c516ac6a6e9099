/** Comprehensive reviews: submissions received, their passages, proposals and report sections. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "Comprehensive reviews: submissions with their passages, proposals, report sections",
    neighbours = {},
    startAt = "ReviewSubmissions")
@ApplicationModule(displayName = "Reviews")
@NullMarked
package org.clearinghouse1540.reviews;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
