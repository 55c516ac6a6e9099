package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.letters.Letter;
import org.clearinghouse1540.letters.LetterDraft;
import org.clearinghouse1540.letters.LetterForm;
import org.clearinghouse1540.letters.LetterRecipient;
import org.clearinghouse1540.letters.LetterTemplates;
import org.clearinghouse1540.letters.Letters;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.ReportedView;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** The letters and files of a case: their recipients, forms, languages and details. */
@Component
class CaseLetters {
  private static final String NO_ADDRESSEE = "[…]";
  private final Letters letters;
  private final LetterTemplates templates;
  private final States states;
  private final CaseFiles files;
  private final LetterWording wording;

  CaseLetters(
      Letters letters,
      LetterTemplates templates,
      States states,
      CaseFiles files,
      LetterWording wording) {
    this.wording = wording;
    this.files = files;
    this.letters = letters;
    this.templates = templates;
    this.states = states;
  }

  /**
   * A letter to be drafted. What is not chosen follows from the type of the letter.
   *
   * @param step the step whose use and time limit the letter names
   * @param addressee the addressee; empty for the recipient of the type
   * @param offer the offer that the letter describes; may be empty
   */
  record Order(
      String template,
      Optional<ProcedureStep> step,
      Optional<LetterForm> form,
      Optional<Language> language,
      String addressee,
      String offer) {
    /** The usual letter of a step. */
    static Order of(String template, ProcedureStep step, String offer) {
      return new Order(template, Optional.of(step), Optional.empty(), Optional.empty(), "", offer);
    }
  }

  /** The letters of a case that the current user may see. */
  List<Letter> list(long request) {
    return letters.about("request/" + request);
  }

  /** The files of a case that the current user may know of. */
  List<Original> files(long request) {
    return files.of(request);
  }

  /** The account of the lines of the letter; without counts if the current user may not see it. */
  ReportedView account(Viewer viewer, long request, Language language) {
    return files.account(viewer, request, language);
  }

  /** The choices of the forms of a case. */
  /**
   * Drafts a letter.
   *
   * @param reader the language of a letter that does not go to the requester
   */
  long draft(Actor actor, AssistanceCase assistanceCase, Order order, Language reader) {
    LetterRecipient recipient = templates.recipient(order.template());
    LetterForm form = order.form().orElseGet(() -> form(assistanceCase, recipient));
    Language language =
        order.language().orElseGet(() -> language(assistanceCase, recipient, reader));
    boolean toRequester =
        recipient != LetterRecipient.PROVIDERS
            && form != LetterForm.MEMBERS
            && order.addressee().isBlank();
    return letters.draft(
        actor,
        new LetterDraft(
            "request/" + assistanceCase.id(),
            order.template(),
            language,
            form,
            // A requester reads the letters to it after their dispatch; no other party does.
            toRequester ? assistanceCase.request().state() : "",
            addressee(assistanceCase, order, form, language),
            announced(order),
            wording.values(
                assistanceCase, order, language, toRequester || form == LetterForm.MEMBERS)));
  }

  // A letter for a step by silence announces this step and no other that uses the same letter.
  private static String announced(Order order) {
    return order
        .step()
        .filter(step -> step.letters().onSilence().filter(order.template()::equals).isPresent())
        .map(ProcedureStep::key)
        .orElse("");
  }

  private static LetterForm form(AssistanceCase assistanceCase, LetterRecipient recipient) {
    return switch (recipient) {
      case MEMBERS -> LetterForm.MEMBERS;
      case STATES -> LetterForm.MISSION;
      case PROVIDERS -> LetterForm.ORGANIZATION;
      case REQUESTER ->
          assistanceCase.request().state().isEmpty() ? LetterForm.ORGANIZATION : LetterForm.MISSION;
    };
  }

  // A requester receives an answer in the language of the request if it is one of the six.
  private static Language language(
      AssistanceCase assistanceCase, LetterRecipient recipient, Language reader) {
    return recipient == LetterRecipient.REQUESTER
        ? Language.find(assistanceCase.receipt().language()).orElse(reader)
        : reader;
  }

  private String addressee(
      AssistanceCase assistanceCase, Order order, LetterForm form, Language language) {
    if (!order.addressee().isBlank()) {
      return order.addressee();
    }
    if (templates.recipient(order.template()) == LetterRecipient.PROVIDERS) {
      return NO_ADDRESSEE;
    }
    return form == LetterForm.MEMBERS
        ? Texts.get(language, "letters.members")
        : RequesterName.name(assistanceCase.request(), states, language);
  }
}
