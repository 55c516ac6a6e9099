/** The calendar of events, as a page, as a file and as a subscription. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "The calendar of events, as a page, as a file and as a subscription",
    startAt = "CalendarPages")
@ApplicationModule(displayName = "Calendar")
@NullMarked
package org.clearinghouse1540.calendar;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
