package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterRecipient;
import org.clearinghouse1540.letters.LetterTemplates;

/**
 * The choices of the forms of a case, in the language of the reader.
 *
 * @param organizations the organizations of the register, from which a consent can name one
 */
record CaseOptions(
    List<Option> languages,
    List<Option> uses,
    List<Option> organizations,
    List<Option> subjects,
    List<Option> ends,
    List<Option> steps,
    List<Option> letters,
    List<Option> letterForms) {
  CaseOptions {
    languages = List.copyOf(languages);
    uses = List.copyOf(uses);
    organizations = List.copyOf(organizations);
    subjects = List.copyOf(subjects);
    ends = List.copyOf(ends);
    steps = List.copyOf(steps);
    letters = List.copyOf(letters);
    letterForms = List.copyOf(letterForms);
  }

  static CaseOptions of(
      AssistanceCase assistanceCase,
      LetterTemplates templates,
      List<Option> organizations,
      Language language) {
    List<Option> subjects = new ArrayList<>();
    subjects.add(new Option("0", Texts.get(language, "assistance.summary.of-request")));
    for (NeedItem item : assistanceCase.request().items()) {
      subjects.add(
          new Option(
              String.valueOf(item.id()),
              Texts.get(language, "assistance.item.number", item.number())));
    }
    return new CaseOptions(
        languageOptions(),
        Arrays.stream(Audience.Use.values())
            .map(use -> new Option(use.key(), Texts.get(language, "consent.use." + use.key())))
            .toList(),
        organizations,
        subjects,
        Arrays.stream(NeedStatus.values())
            .filter(status -> !status.isUnmet())
            .map(NeedStatus::key)
            .map(key -> new Option(key, Texts.get(language, "assistance.need.end." + key)))
            .toList(),
        assistanceCase.procedure().steps().stream()
            .map(step -> new Option(step.key(), step.in(language)))
            .toList(),
        templates.keys().stream()
            .filter(template -> templates.recipient(template) != LetterRecipient.STATES)
            .map(template -> new Option(template, templates.name(language, template)))
            .toList(),
        Arrays.stream(LetterForm.values())
            .map(form -> new Option(form.key(), Texts.get(language, "letters.form." + form.key())))
            .toList());
  }

  /** The six languages, each in its own name. */
  static List<Option> languageOptions() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }
}
