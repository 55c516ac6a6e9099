/** National reports: received, compared, drafted and published by the choice of their State. */
@ModuleDeclaration(
    layer = Layer.WORK,
    purpose = "National reports: received, compared, drafted, published by their State's choice",
    neighbours = {"matrix", "plans", "letters"},
    startAt = "StateReports")
@ApplicationModule(displayName = "Reports")
@NullMarked
package org.clearinghouse1540.reports;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
