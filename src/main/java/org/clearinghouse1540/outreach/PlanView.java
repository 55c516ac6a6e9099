package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The form of an event.
 *
 * @param id the number of the event; 0 for a new one
 * @param released whether the event has been released, so that changes are public immediately
 * @param related the related events, if the user asked for them or the event has some
 */
@Template("outreach/plan.jte")
record PlanView(
    long id, boolean released, FormView form, Optional<RelatedView> related, Choices choices) {

  /** Whether the form has values for a place. */
  boolean hasPlace(int place) {
    return Stream.of("city-", "country-", "venue-", "zone-")
        .anyMatch(field -> !form.value(field + place).isEmpty());
  }

  /** The choices of the fields of the form. */
  record Choices(
      List<Option> types,
      List<Option> statuses,
      List<Option> languages,
      List<Option> areas,
      List<RoleField> roles,
      List<String> zones) {
    Choices {
      types = List.copyOf(types);
      statuses = List.copyOf(statuses);
      languages = List.copyOf(languages);
      areas = List.copyOf(areas);
      roles = List.copyOf(roles);
      zones = List.copyOf(zones);
    }
  }

  /**
   * The field for the names in a role.
   *
   * @param usual whether the field is shown without opening it
   */
  record RoleField(String field, String label, int rows, boolean usual) {
    /** The label of the field for names. */
    Message names() {
      return Message.of("outreach.who.names", label);
    }
  }
}
