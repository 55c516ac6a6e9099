/** The calendar of events, and the working days of United Nations Headquarters. */
@ModuleDeclaration(
    layer = Layer.OUTLETS,
    purpose = "The calendar of events, and the working days of United Nations Headquarters",
    startAt = "CalendarPages")
@ApplicationModule(displayName = "Calendar")
@NullMarked
package org.clearinghouse1540.calendar;

import org.clearinghouse1540.kit.Layer;
import org.clearinghouse1540.kit.ModuleDeclaration;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
