package org.clearinghouse1540.outreach;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.stereotype.Component;

/** The choices that the form of an event offers. */
@Component
final class EventFormChoices {
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();
  private static final Set<String> USUAL_ROLES =
      Set.of(
          EventRoles.HOST,
          EventRoles.ORGANIZER,
          EventRoles.IN_COOPERATION,
          EventRoles.INVITED,
          EventRoles.PARTICIPATING);

  private final EventRoles roles;
  private final EventTerms terms;

  EventFormChoices(EventRoles roles, EventTerms terms) {
    this.roles = roles;
    this.terms = terms;
  }

  PlanView.Choices in(Language language) {
    return new PlanView.Choices(
        terms.types(language),
        Arrays.stream(EventStatus.values())
            .map(status -> new Option(status.key(), Texts.get(language, status.text())))
            .toList(),
        EventRecordForms.languages(),
        terms.areas(language, false),
        roles.list().stream().map(role -> field(role, language)).toList(),
        ZONES);
  }

  private static PlanView.RoleField field(EventRoles.EventRole role, Language language) {
    boolean usual = USUAL_ROLES.contains(role.key());
    return new PlanView.RoleField(
        "role-" + role.key(),
        role.name(language),
        usual && role.side() != EventRoles.Side.ORGANIZER ? 5 : 2,
        usual);
  }
}
