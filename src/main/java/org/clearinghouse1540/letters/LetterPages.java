package org.clearinghouse1540.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One letter: its text, its files, its dispatch and the proof of its receipt. */
@Controller
class LetterPages {
  private static final String REQUEST = "request/";
  private static final Map<String, String> ROUNDS =
      Map.of("practice-round/", "/practices/letters", "report-round/", "/reports/letters");
  private final Letters letters;
  private final LetterFiles files;
  private final Letterheads letterheads;
  private final LetterRelease release;
  private final Clock clock;

  LetterPages(
      Letters letters,
      LetterFiles files,
      Letterheads letterheads,
      LetterRelease release,
      Clock clock) {
    this.release = release;
    this.letterheads = letterheads;
    this.files = files;
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/letters/{id}")
  Page letter(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Letter letter = get(id);
    boolean mayEdit = viewer.may(Permission.HANDLE_CASES) && !letter.dispatched();
    boolean mayDispatch = viewer.may(Permission.DISPATCH_LETTERS);
    boolean mayRecord = mayDispatch && letter.receivedOn().isEmpty();
    List<Option> steps = steps(letter, language);
    return Page.of(
        new LetterView(
            letter,
            caseAddress(letter),
            files.of(id),
            LetterFiles.mayAdd(viewer),
            mayEdit ? Optional.of(edit(submitted, letter)) : Optional.empty(),
            mayRecord ? Optional.of(next(submitted, letter)) : Optional.empty(),
            letter.step().isEmpty() ? steps : List.of(),
            letter.step().isEmpty() || steps.isEmpty() ? "" : steps.getFirst().text(),
            mayDispatch && letter.dispatched(),
            mayEdit && letters.isDraftOf(viewer.actor(), id)
                ? Optional.of(submitted.view("/letters/" + id + "/deletion"))
                : Optional.empty()));
  }

  private List<Option> steps(Letter letter, Language language) {
    return release.announces(letter).stream()
        .map(step -> new Option(step.key(), step.name().in(language)))
        .toList();
  }

  private FormView edit(SubmittedForm submitted, Letter letter) {
    return submitted
        .view("/letters/" + letter.id())
        .with("version", String.valueOf(letter.version()))
        .with("addressee", letter.addressee())
        .with("reference", letterheads.current().referenceOf(letter))
        .with("title", letter.title())
        .with("body", letter.body());
  }

  private FormView next(SubmittedForm submitted, Letter letter) {
    return submitted
        .view("/letters/" + letter.id() + (letter.dispatched() ? "/receipt" : "/dispatch"))
        .with("day", today().toString());
  }

  @GetMapping("/letters/{id}/file/{form}")
  Download file(@PathVariable long id, @PathVariable String form) {
    return Download.of(document(get(id), letterheads.current()), form, "letter-" + id);
  }

  /** Saves a changed draft, unless somebody else changed or dispatched it in the meantime. */
  @PostMapping("/letters/{id}")
  @FormPage("/letters/{id}")
  String save(Viewer viewer, Form form, @PathVariable long id) {
    Letter before = get(id);
    long version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L);
    // A letter that a State will read goes to this State, whatever a form says.
    String addressee = before.party().isEmpty() ? form.text("addressee", 500) : before.addressee();
    String reference = form.text("reference", 100);
    String title = form.requiredText("title", 300);
    String body = form.requiredLongText("body");
    form.check();
    letters.save(
        viewer.actor(),
        id,
        (int) version,
        new LetterText(
            addressee.isEmpty() ? before.addressee() : addressee, reference, title, body));
    return "redirect:/letters/" + id;
  }

  @PostMapping("/letters/{id}/dispatch")
  @FormPage("/letters/{id}")
  @BindingAct(value = "letters.dispatch.record", next = "access.next.recipient")
  String dispatch(Viewer viewer, Form form, Act act, @PathVariable long id) {
    get(id);
    LocalDate day = day(form);
    String how = form.requiredText("how", 300);
    form.check();
    Letter letter = get(id);
    act.on(letter.title(), "/letters/" + id).to("access.receiver.named", letter.addressee());
    act.text(letter.body()).closes("letters.closes.draft");
    act.by(letters.dispatch(viewer.actor(), id, day, how, form.text("step", 100)));
    return "redirect:/letters/" + id;
  }

  /** Deletes a draft of the current user. */
  @PostMapping("/letters/{id}/deletion")
  @FormPage("/letters/{id}")
  @BindingAct(value = "letters.delete", to = "access.receiver.own")
  String delete(Viewer viewer, Act act, @PathVariable long id) {
    Letter letter = get(id);
    act.on(letter.title(), "/desk").text(letter.body());
    letters.delete(viewer.actor(), letter);
    return "redirect:" + caseAddress(letter).orElse("/desk");
  }

  private static Optional<String> caseAddress(Letter letter) {
    return Optional.of(letter.subject())
        .flatMap(
            subject ->
                subject.startsWith(REQUEST)
                    ? Optional.of("/requests/" + subject.substring(REQUEST.length()))
                    : ROUNDS.entrySet().stream()
                        .filter(round -> subject.startsWith(round.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
  }

  @PostMapping("/letters/{id}/receipt")
  @FormPage("/letters/{id}")
  @BindingAct(value = "letters.receipt.record", to = "access.receiver.secretariat")
  String receipt(Viewer viewer, Form form, Act act, @PathVariable long id) {
    get(id);
    LocalDate day = day(form);
    String proof = form.requiredText("proof", 500);
    form.check();
    act.on(get(id).title(), "/letters/" + id).text(proof);
    letters.receive(viewer.actor(), id, day, proof);
    return "redirect:/letters/" + id;
  }

  private LocalDate day(Form form) {
    Optional<LocalDate> day = form.requiredDay("day");
    if (day.filter(chosen -> chosen.isAfter(today())).isPresent()) {
      form.problem("day", "letters.refused.future");
    }
    return day.orElse(today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Letter get(long id) {
    return letters.find(id).orElseThrow(NotFound::new);
  }

  /** The letter as a file: a working draft until it is dispatched. */
  static PrintDocument document(Letter letter, Letterhead current) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    String reference = current.referenceOf(letter);
    String day =
        DateText.of(letter.dispatchedOn().orElse(letter.draftedOn()).toString(), letter.language());
    parts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(letter.language(), "letters.reference"), reference));
    parts.add(new PrintDocument.Part.Words(day));
    for (String paragraph : letter.body().split("\n\n+")) {
      parts.add(new PrintDocument.Part.Words(paragraph));
    }
    return new PrintDocument(
            letter.title(),
            letter.language(),
            letter.dispatched() ? "" : Texts.get(letter.language(), "letters.working-draft"),
            foot(letter),
            parts)
        .under(letter.head().isEmpty() ? current.head(letter.language()) : letter.head());
  }

  // A letter of a round belongs to no request.
  private static String foot(Letter letter) {
    String number = Long.toString(letter.id());
    return letter.subject().startsWith(REQUEST)
        ? Isolated.sentence(
            letter.language(), "letters.foot", letter.subject().replace(REQUEST, ""), number)
        : Isolated.sentence(letter.language(), "letters.foot.round", number);
  }
}
