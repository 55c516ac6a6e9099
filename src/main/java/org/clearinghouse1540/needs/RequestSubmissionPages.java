package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.assistance.RequestLetters;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A State selects drafts and the readers of the request, and sends it. */
@Controller
class RequestSubmissionPages {
  private static final String ADDRESS = "/drafts/sending";
  private static final List<Audience> AUDIENCES =
      List.of(Audience.MEMBERS, Audience.PROVIDERS, Audience.SUMMARY, Audience.EVERYBODY);
  private final NeedDrafts drafts;
  private final RequestSubmission submission;
  private final CompletenessCheck check;
  private final StateChoices states;
  private final Clock clock;

  RequestSubmissionPages(
      NeedDrafts drafts,
      RequestSubmission submission,
      CompletenessCheck check,
      StateChoices states,
      Clock clock) {
    this.drafts = drafts;
    this.submission = submission;
    this.check = check;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  Page select(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") List<String> draft) {
    List<NeedDraft> open = open(viewer);
    FormView form =
        SeenText.named(submitted.view(ADDRESS), open.stream().map(NeedDraft::text).toList())
            .withProposed("draft", draft)
            .with("requested-on", LocalDate.now(clock).toString())
            .with("language", language.code());
    return Page.of(
        new RequestSubmissionView(
            form,
            open.stream().map(item -> new Option("" + item.id(), title(item, language))).toList(),
            incomplete(open, language),
            AUDIENCES.stream().map(audience -> option(audience, language)).toList(),
            states.organizations(language),
            List.of(
                option(RequestChannel.NOTE_VERBALE, "needs.sending.with-note", language),
                option(RequestChannel.TEMPLATE, "needs.sending.form-alone", language)),
            List.of(Language.values()).stream()
                .map(item -> new Option(item.code(), item.ownName()))
                .toList()));
  }

  private List<RequestSubmissionView.Incomplete> incomplete(
      List<NeedDraft> open, Language language) {
    List<RequestSubmissionView.Incomplete> found = new ArrayList<>();
    for (NeedDraft draft : open) {
      Assessment assessment = check.assess(draft.answers());
      if (!assessment.answerable()) {
        found.add(
            new RequestSubmissionView.Incomplete(
                draft.id(), title(draft, language), assessment.level()));
      }
    }
    return found;
  }

  private static String title(NeedDraft draft, Language language) {
    return draft.answers().title().orElse(Texts.get(language, "needs.untitled", draft.id()));
  }

  private static Option option(Audience audience, Language language) {
    String key = audience.use().key();
    return new Option(key, Texts.get(language, "consent.use." + key));
  }

  private static Option option(RequestChannel channel, String text, Language language) {
    return new Option(channel.key(), Texts.get(language, text));
  }

  @PostMapping(ADDRESS)
  @FormPage(ADDRESS)
  @BindingAct(
      value = "needs.act.send",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String send(Viewer viewer, Language language, Form form, Act act) {
    Submission read = read(viewer, language, form);
    form.problems(read.problems());
    form.check();
    Optional<RequestLetters.LetterFile> letter =
        form.file("file").map(file -> RequestLetters.read(form, file));
    letter.ifPresent(file -> submission.confirm(form, file, viewer.party()));
    SeenText seen = SeenText.of(form);
    read.drafts().forEach(draft -> seen.require(draft.text()));
    describe(act, read, open(viewer), language);
    submission.ask(act, read);
    Request request = submission.send(viewer.actor(), read, letter, LocalDate.now(clock));
    act.on(title(read.drafts().getFirst(), language), "/requests/" + request.id());
    return "redirect:/needs/" + request.items().getFirst().id() + "/history";
  }

  private static void describe(Act act, Submission sent, List<NeedDraft> open, Language language) {
    List<String> lines = new ArrayList<>();
    sent.drafts().forEach(draft -> lines.add(title(draft, language)));
    for (Audience audience : sent.consents()) {
      String receiver =
          audience.organization().isEmpty()
              ? option(audience, language).text()
              : audience.organization();
      lines.add(Texts.get(language, "needs.act.shared", receiver));
    }
    if (!sent.summary().isEmpty()) {
      lines.add(sent.summary());
    }
    act.on(title(sent.drafts().getFirst(), language), "").text(String.join("\n", lines));
    open.stream()
        .filter(draft -> !sent.drafts().contains(draft))
        .forEach(draft -> act.unsent(Message.of("needs.act.draft", title(draft, language))));
    if (sent.consents().isEmpty()) {
      act.unsent(Message.of("needs.act.not-shared"));
    }
  }

  private Submission read(Viewer viewer, Language page, Form form) {
    return new Submission(
        viewer.party(),
        states.name(viewer.party(), page),
        selected(viewer, form.values("draft")),
        form.value("channel").equals(RequestChannel.NOTE_VERBALE.key())
            ? RequestChannel.NOTE_VERBALE
            : RequestChannel.TEMPLATE,
        form.text("reference", 300),
        form.day("requested-on").orElse(LocalDate.now(clock)),
        Language.find(form.value("language")).orElse(page),
        audiences(form),
        form.longText("summary"),
        form.checked("tell-origin"));
  }

  private List<Audience> audiences(Form form) {
    List<Audience> audiences = new ArrayList<>();
    form.choices("consent", RequestSubmissionPages::audience).stream()
        .distinct()
        .forEach(audiences::add);
    String organization = form.text("organization", 200);
    if (!organization.isEmpty()) {
      audiences.add(Audience.organization(submission.named(organization)));
    }
    return audiences;
  }

  private static Optional<Audience> audience(String key) {
    return AUDIENCES.stream().filter(audience -> audience.use().key().equals(key)).findFirst();
  }

  private List<NeedDraft> selected(Viewer viewer, List<String> ids) {
    Map<String, NeedDraft> open =
        open(viewer).stream()
            .collect(Collectors.toMap(draft -> Long.toString(draft.id()), Function.identity()));
    return ids.stream()
        .distinct()
        .map(id -> Optional.ofNullable(open.get(id)).orElseThrow(NotFound::new))
        .toList();
  }

  private List<NeedDraft> open(Viewer viewer) {
    return drafts.listOfState(viewer.party()).stream().filter(draft -> !draft.isSent()).toList();
  }
}
