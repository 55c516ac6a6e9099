package org.clearinghouse1540.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.stereotype.Component;

/** The columns of a table of events: the fields of the form of an event. */
@Component
final class EventBulkColumns {
  private final EventTerms terms;
  private final EventRoles roles;

  EventBulkColumns(EventTerms terms, EventRoles roles) {
    this.terms = terms;
    this.roles = roles;
  }

  /** The columns in the order of a file. */
  List<BulkColumn> list() {
    List<BulkColumn> columns =
        new ArrayList<>(
            List.of(
                BulkColumn.text("title", "outreach.title"),
                BulkColumn.text("other-titles", "outreach.other-titles"),
                BulkColumn.choice("kind", "outreach.kind", terms::types),
                BulkColumn.choice("status", "outreach.status", EventBulkColumns::statuses),
                BulkColumn.text("start", "outreach.start"),
                BulkColumn.text("end", "outreach.end"),
                BulkColumn.text("days", "outreach.days"),
                BulkColumn.text("opens", "outreach.opens"),
                BulkColumn.text("closes", "outreach.closes"),
                BulkColumn.choice("online", "outreach.is-online", EventBulkColumns::yes),
                BulkColumn.choices(
                    "languages", "outreach.languages", language -> EventRecordForms.languages()),
                BulkColumn.choices(
                    "areas", "outreach.areas", language -> terms.areas(language, false))));
    for (int place = 0; place < EventForm.PLACES; place++) {
      columns.add(BulkColumn.text("city-" + place, at(place, "outreach.city")));
      columns.add(BulkColumn.text("country-" + place, at(place, "outreach.country")));
      columns.add(BulkColumn.text("venue-" + place, at(place, "outreach.venue")));
      columns.add(BulkColumn.text("zone-" + place, at(place, "outreach.zone")));
    }
    for (EventRoles.EventRole role : roles.list()) {
      columns.add(BulkColumn.text("role-" + role.key(), role::name));
    }
    return List.copyOf(columns);
  }

  private static Localized at(int place, String label) {
    return Message.of(
        "outreach.file.place",
        Message.of("outreach.place.number", Integer.toString(place + 1)),
        Message.of(label));
  }

  private static List<Option> statuses(Language language) {
    return Arrays.stream(EventStatus.values())
        .map(status -> new Option(status.key(), Texts.get(language, status.text())))
        .toList();
  }

  private static List<Option> yes(Language language) {
    return List.of(new Option("yes", Texts.get(language, "outreach.file.yes")));
  }
}
