package org.clearinghouse1540.needs;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** The form of a need: its choices in the language of the reader, and the answers that it sends. */
@Component
class NeedDraftChoices {
  private final SubjectAreas areas;
  private final StateChoices parties;

  NeedDraftChoices(SubjectAreas areas, StateChoices parties) {
    this.areas = areas;
    this.parties = parties;
  }

  /** Reads the answers; an area that does not exist is a problem of its field. */
  NeedAnswers read(Form form) {
    return NeedDraftForm.read(form, areas);
  }

  /** The types of assistance. */
  List<Option> types(Language language) {
    return List.of(AssistanceType.values()).stream()
        .map(type -> new Option(type.key(), Texts.get(language, "needs.kind." + type.key())))
        .toList();
  }

  /** The subject areas. */
  List<Option> areas(Language language) {
    return areas.list().stream()
        .filter(area -> !area.help())
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  /** The categories of weapons. */
  List<Option> weapons(Language language) {
    return NeedDraftForm.WEAPONS.stream()
        .map(weapon -> new Option(weapon, Texts.get(language, "needs.weapon." + weapon)))
        .toList();
  }

  /** The organizations of the register, of which one may be preferred as a provider. */
  List<Option> organizations(Language language) {
    return parties.organizations(language);
  }
}
