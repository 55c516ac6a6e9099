package org.clearinghouse1540.contacts;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.springframework.stereotype.Component;

/** Points of contact, as they are counted: without personal data. */
@Component
class ContactFigures implements FigureSource {
  @Override
  public List<CountedKind> kinds() {
    return List.of(
        CountedKind.of(
            "contacts",
            Permission.READ_CONTACT_REGISTER,
            "contacts_contact_counted",
            CountedDimension.own("status", "current", "ended"),
            CountedDimension.own(
                "place", ContactDuty.Place.CAPITAL.key(), ContactDuty.Place.MISSION.key()),
            CountedDimension.own("function", "main", "alternate"),
            CountedDimension.own("origin", "note-verbale", "own-note")));
  }
}
