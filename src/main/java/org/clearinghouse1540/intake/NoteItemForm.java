package org.clearinghouse1540.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** The role of an organizer or the type of a participant; empty for another item. */
  String tag(NoteItem item, Language language) {
    return switch (item) {
      case NoteItem.FoundOrganizer organizer -> roles.name(organizer.role(), language);
      case NoteItem.FoundParticipant participant ->
          Texts.get(language, "intake.participant." + participant.type().key());
      default -> "";
    };
  }

  /** The fields of an item with their values. */
  List<FieldView> fields(FormView form, NoteItem item, Language language) {
    FormView filled = fill(form, item, language);
    return switch (item) {
      case NoteItem.FoundEvent event -> eventFields(filled);
      case NoteItem.FoundEarlierEvent event -> eventFields(filled);
      case NoteItem.FoundOrganizer organizer -> organizerFields(filled, language);
      case NoteItem.FoundParticipant participant -> participantFields(filled, language);
      case NoteItem.FoundContribution contribution -> contributionFields(filled);
      case NoteItem.FoundNeed need -> needFields(filled, language);
      case NoteItem.FoundRecommendation recommendation -> textFields(filled, language);
    };
  }

  private FormView fill(FormView form, NoteItem item, Language language) {
    FormView filled =
        form.with("state", name(item.state(), language))
            .with("country", name(item.state(), language));
    return switch (item) {
      case NoteItem.FoundEvent event ->
          dates(filled, event.title(), event.start(), event.end()).with("city", event.city());
      case NoteItem.FoundEarlierEvent event ->
          dates(filled, event.title(), event.start(), event.end()).with("city", event.city());
      case NoteItem.FoundOrganizer organizer ->
          filled
              .with("name", organizer.name())
              .with("role", organizer.role())
              .with("body", organizer.body());
      case NoteItem.FoundParticipant participant ->
          filled
              .with("name", participant.name())
              .with("kind", participant.type().key())
              .with("body", participant.body());
      case NoteItem.FoundContribution contribution ->
          filled
              .with("donor", contribution.donor())
              .with("fund", contribution.fund())
              .with("amount", contribution.amount().map(BigDecimal::toPlainString))
              .with("currency", contribution.currency());
      case NoteItem.FoundNeed need ->
          text(filled, need.text(), need.paragraphs(), need.areas())
              .with("who", need.who())
              .with(STATES, names(need.states(), language));
      case NoteItem.FoundRecommendation found ->
          text(filled, found.text(), found.paragraphs(), found.areas());
    };
  }

  private static FormView dates(FormView form, String title, String start, String end) {
    return form.with("title", title).with("start", start).with("end", end);
  }

  private static FormView text(
      FormView form, String text, List<String> paragraphs, List<String> areas) {
    return form.with("text", text)
        .with("paragraphs", String.join(" ", paragraphs))
        .with("areas", areas);
  }

  private String names(List<String> codes, Language language) {
    return codes.stream()
        .map(code -> states.name(code, language))
        .collect(Collectors.joining("; "));
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
        form.text("name", "intake.field.name"),
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

  private List<FieldView> needFields(FormView form, Language language) {
    List<FieldView> fields = new ArrayList<>(textFields(form, language));
    fields.add(form.text("who", "intake.field.who"));
    fields.add(form.text(STATES, "intake.field.states"));
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
