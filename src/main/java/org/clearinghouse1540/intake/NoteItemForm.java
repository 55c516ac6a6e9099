package org.clearinghouse1540.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The fields in which a person corrects an item of a note, without the words as received. */
@Component
final class NoteItemForm {
  private static final String STATES = "states";

  private final States states;
  private final EventRoles roles;
  private final SubjectAreas areas;

  NoteItemForm(States states, EventRoles roles, SubjectAreas areas) {
    this.states = states;
    this.roles = roles;
    this.areas = areas;
  }

  /** The fields of an item with their values. */
  List<FieldView> fields(FormView form, NoteItem item, Language language) {
    return switch (item) {
      case NoteItem.FoundEvent event ->
          eventFields(
              form.with("title", event.title())
                  .with("start", event.start())
                  .with("end", event.end())
                  .with("city", event.city())
                  .with("country", name(event.country(), language)));
      case NoteItem.FoundEarlierEvent event ->
          eventFields(
              form.with("title", event.title())
                  .with("start", event.start())
                  .with("end", event.end())
                  .with("city", event.city())
                  .with("country", name(event.country(), language)));
      case NoteItem.FoundOrganizer organizer ->
          organizerFields(
              form.with("name", organizer.name())
                  .with("role", organizer.role())
                  .with("state", name(organizer.state(), language))
                  .with("body", organizer.body()),
              language);
      case NoteItem.FoundParticipant participant ->
          participantFields(
              form.with("kind", participant.type().key())
                  .with("state", name(participant.state(), language))
                  .with("body", participant.body()),
              language);
      case NoteItem.FoundContribution contribution ->
          contributionFields(
              form.with("donor", contribution.donor())
                  .with("state", name(contribution.state(), language))
                  .with("fund", contribution.fund())
                  .with("amount", contribution.amount().map(BigDecimal::toPlainString))
                  .with("currency", contribution.currency()));
      case NoteItem.FoundNeed need -> needFields(form, need, language);
      case NoteItem.FoundRecommendation recommendation ->
          textFields(
              form.with("text", recommendation.text())
                  .with("paragraphs", String.join(" ", recommendation.paragraphs()))
                  .with("areas", recommendation.areas()),
              language);
    };
  }

  private static List<FieldView> eventFields(FormView form) {
    return List.of(
        form.text("title", "intake.field.title"),
        form.date("start", "intake.field.start"),
        form.date("end", "intake.field.end"),
        form.text("city", "intake.field.city"),
        form.text("country", "intake.field.country").suggestFrom(STATES));
  }

  private List<FieldView> organizerFields(FormView form, Language language) {
    return List.of(
        form.text("name", "intake.field.name"),
        form.select("role", "intake.field.role", roles(language)),
        form.text("state", "intake.field.state").suggestFrom(STATES),
        form.text("body", "intake.field.body"));
  }

  private static List<FieldView> participantFields(FormView form, Language language) {
    return List.of(
        form.select("kind", "intake.field.kind", kinds(language)),
        form.text("state", "intake.field.state").suggestFrom(STATES),
        form.text("body", "intake.field.body"));
  }

  private static List<FieldView> contributionFields(FormView form) {
    return List.of(
        form.text("donor", "intake.field.donor"),
        form.text("state", "intake.field.state").suggestFrom(STATES),
        form.text("fund", "intake.field.fund"),
        form.text("amount", "intake.field.amount").leftToRight(),
        form.text("currency", "intake.field.currency").leftToRight());
  }

  private List<FieldView> needFields(FormView form, NoteItem.FoundNeed need, Language language) {
    FormView filled =
        form.with("text", need.text())
            .with("paragraphs", String.join(" ", need.paragraphs()))
            .with("areas", need.areas())
            .with("who", need.who())
            .with(
                STATES,
                String.join(
                    "; ",
                    need.states().stream().map(code -> states.name(code, language)).toList()));
    List<FieldView> fields = new ArrayList<>(textFields(filled, language));
    fields.add(filled.text("who", "intake.field.who"));
    fields.add(filled.text(STATES, "intake.field.states"));
    return fields;
  }

  private List<FieldView> textFields(FormView form, Language language) {
    return List.of(
        form.longText("text", "intake.field.text"),
        form.text("paragraphs", "intake.field.paragraphs").leftToRight(),
        form.checkboxes(
            "areas",
            "intake.field.areas",
            areas.list().stream()
                .map(area -> new Option(area.key(), area.name(language)))
                .toList()));
  }

  private List<Option> roles(Language language) {
    return roles.list().stream()
        .filter(role -> role.side() == EventRoles.Side.ORGANIZER)
        .map(role -> new Option(role.key(), role.name(language)))
        .toList();
  }

  private static List<Option> kinds(Language language) {
    return Arrays.stream(ParticipantKind.values())
        .filter(kind -> kind != ParticipantKind.PERSON)
        .map(
            kind -> new Option(kind.key(), Texts.get(language, "intake.participant." + kind.key())))
        .toList();
  }

  private String name(Optional<String> code, Language language) {
    return code.map(known -> states.name(known, language)).orElse("");
  }
}
