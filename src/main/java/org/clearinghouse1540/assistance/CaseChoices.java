package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.letters.LetterTemplates;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The options in the forms of a case. */
@Component
class CaseChoices {
  private final StateChoices parties;
  private final LetterTemplates templates;
  private final StepEffects effects;

  CaseChoices(StateChoices parties, LetterTemplates templates, StepEffects effects) {
    this.parties = parties;
    this.templates = templates;
    this.effects = effects;
  }

  States states() {
    return parties.states();
  }

  /** The choices that do not depend on a step. */
  CaseOptions options(AssistanceCase assistanceCase, Language language) {
    return CaseOptions.of(assistanceCase, templates, parties.organizations(language), language);
  }

  /** Whether there is a letter of this type. */
  boolean hasLetter(String template) {
    return templates.has(template);
  }

  /** The records that a step can concern, such as the offers that it can circulate. */
  List<Option> named(AssistanceCase assistanceCase, ProcedureStep step) {
    return effects.choices(assistanceCase.request(), step);
  }

  /** Those that a form names; at least one, where there are any. */
  List<Option> named(Form form, AssistanceCase assistanceCase, ProcedureStep step) {
    List<Option> open = named(assistanceCase, step);
    List<Option> named =
        form.choices(
            "offer",
            value -> open.stream().filter(option -> option.value().equals(value)).findFirst());
    if (!open.isEmpty() && named.isEmpty()) {
      form.problem("offer", "assistance.refused.no-offer");
    }
    return named;
  }
}
