package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Records a request as it arrives. Representatives of a State send theirs from their drafts. */
@Controller
class ReceiptPages {
  private final ReceiptReader reader;
  private final RequestReceiver receiver;
  private final LetterProposals proposals;
  private final StateChoices states;
  private final Clock clock;

  ReceiptPages(
      ReceiptReader reader,
      RequestReceiver receiver,
      LetterProposals proposals,
      StateChoices states,
      Clock clock) {
    this.reader = reader;
    this.receiver = receiver;
    this.proposals = proposals;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/arrivals")
  Page form(Language language, SubmittedForm submitted) {
    FormView form = submitted.view("/arrivals").with("receivedOn", today().toString());
    int items = ReceiptReader.items(form.value("count"), !form.value("more").isEmpty());
    return Page.of(new ReceiptView(form, items, options(language), proposals.view(form)));
  }

  private ReceiptView.Options options(Language language) {
    return new ReceiptView.Options(
        Arrays.stream(RequestChannel.values())
            .map(
                channel ->
                    new Option(
                        channel.key(), Texts.get(language, "assistance.channel." + channel.key())))
            .toList(),
        states.all(language),
        CaseOptions.languageOptions(),
        ReceiptReader.CONSENTS.stream().map(audience -> audience.use().key()).toList(),
        proposals.areas(language, false),
        proposals.areas(language, true),
        Stream.of(LetterProposals.ACCEPT, LetterProposals.LEAVE)
            .map(key -> new Option(key, Texts.get(language, "assistance.item.decision." + key)))
            .toList());
  }

  /** Records a request; it binds if the letter consents to a publication. */
  @PostMapping("/arrivals")
  @FormPage("/arrivals")
  @BindingAct(value = "assistance.act.receive", to = "access.receiver.public")
  String record(Viewer viewer, Form form, Act act) {
    if (form.checked("more")) {
      throw BadInput.incomplete();
    }
    if (form.checked("read")) {
      propose(form);
      throw BadInput.incomplete();
    }
    ReceiptReader.TypedRequest typed = reader.read(form, today());
    form.check();
    Optional<RequestLetters.LetterFile> letter = file(form);
    proposals.confirm(form, letter, typed.request().state());
    Optional<ContentAccount> account =
        form.value("was-read").isEmpty()
            ? Optional.empty()
            : LetterProposals.letter(form, letter).map(text -> proposals.account(text, form));
    if (typed.consents().stream().anyMatch(Audience::isPublic)) {
      act.on(typed.request().requester(), "/arrivals").text(typed.request().text());
    } else {
      act.bindsNothing();
    }
    return "redirect:/requests/" + receiver.receive(viewer.actor(), typed, letter, account);
  }

  private static Optional<RequestLetters.LetterFile> file(Form form) {
    return form.file("file").map(file -> RequestLetters.read(form, file));
  }

  private void propose(Form form) {
    Optional<DocumentText> letter = LetterProposals.letter(form, file(form));
    if (letter.isEmpty()) {
      form.problem("file", "assistance.refused.no-letter");
    }
    letter.ifPresent(text -> proposals.propose(form, text));
    form.check();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
