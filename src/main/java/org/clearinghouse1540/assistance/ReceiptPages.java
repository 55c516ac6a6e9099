package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.kit.web.UploadedText;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Records a request as it arrives; representatives of a State send theirs on the same page. */
@Controller
class ReceiptPages {
  private final ReceiptReader reader;
  private final RequestReceiver receiver;
  private final States states;
  private final SubjectAreas areas;
  private final Clock clock;

  ReceiptPages(
      ReceiptReader reader,
      RequestReceiver receiver,
      States states,
      SubjectAreas areas,
      Clock clock) {
    this.reader = reader;
    this.receiver = receiver;
    this.states = states;
    this.areas = areas;
    this.clock = clock;
  }

  @GetMapping("/arrivals")
  Page form(Viewer viewer, Language language, SubmittedForm submitted) {
    FormView form = submitted.view("/arrivals").with("receivedOn", today().toString());
    int items = ReceiptReader.items(form.value("count"), !form.value("more").isEmpty());
    return Page.of(new ReceiptView(form, viewer.representsState(), items, options(language)));
  }

  private ReceiptView.Options options(Language language) {
    return new ReceiptView.Options(
        Arrays.stream(RequestChannel.values())
            .map(
                channel ->
                    new Option(
                        channel.key(), Texts.get(language, "assistance.channel." + channel.key())))
            .toList(),
        states.sorted(language).stream()
            .map(state -> new Option(state.code(), state.name(language)))
            .toList(),
        CaseOptions.languageOptions(),
        ReceiptReader.CONSENTS.stream().map(audience -> audience.use().key()).toList(),
        areas(language, false),
        areas(language, true));
  }

  private List<Option> areas(Language language, boolean help) {
    return areas.list().stream()
        .filter(area -> area.help() == help)
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  @PostMapping("/arrivals")
  @FormPage("/arrivals")
  @BindingAct(
      value = "assistance.arrival.send",
      to = "access.receiver.committee",
      next = "access.next.secretariat")
  String record(Viewer viewer, Form form, Act act) {
    if (form.checked("more")) {
      throw BadInput.incomplete();
    }
    String own = viewer.representsState() ? viewer.party() : "";
    ReceiptReader.TypedRequest typed = reader.read(form, own, today());
    form.check();
    if (!viewer.representsState()) {
      act.bindsNothing();
    }
    act.on(form.text("title0"), "").text(form.text("words0", 20_000));
    Optional<RequestReceiver.LetterFile> letter = form.file("file").map(file -> read(form, file));
    return "redirect:/requests/" + receiver.receive(viewer.actor(), typed, letter);
  }

  private static RequestReceiver.LetterFile read(Form form, SentFile file) {
    List<Language> languages =
        Stream.concat(
                Language.find(form.value("language")).stream(), Stream.of(Language.EN, Language.FR))
            .distinct()
            .toList();
    return new RequestReceiver.LetterFile(file, UploadedText.read(form, file, "text", languages));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
