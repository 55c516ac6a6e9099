package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State or an organization writes its effective practices; a draft is visible to it alone. */
@Controller
class OwnPracticePages {
  private final OwnPractices own;
  private final PracticeForm forms;
  private final PracticeFiles files;
  private final PracticeStates states;
  private final Consents consents;

  OwnPracticePages(
      OwnPractices own,
      PracticeForm forms,
      PracticeFiles files,
      PracticeStates states,
      Consents consents) {
    this.own = own;
    this.forms = forms;
    this.files = files;
    this.states = states;
    this.consents = consents;
  }

  @GetMapping("/practices/own")
  Page list(Viewer viewer) {
    List<OwnPractice> found = own.list(viewer);
    Map<Long, PracticeState> all = states.of(found.stream().map(OwnPractice::id).toList());
    return Page.of(
        new OwnPracticesView(
            found.stream()
                .map(practice -> new OwnPracticesView.Line(practice, state(all, practice.id())))
                .toList()));
  }

  private static String state(Map<Long, PracticeState> states, long id) {
    return Optional.ofNullable(states.get(id)).map(PracticeState::text).orElseThrow();
  }

  @GetMapping("/practices/new")
  Page form(Viewer viewer, Language language, SubmittedForm submitted) {
    return Page.of(
        new PracticeFormView(
            Optional.empty(),
            submitted.view("/practices/new"),
            forms.choices(PracticeScope.NONE, language)));
  }

  @PostMapping("/practices/new")
  @FormPage("/practices/new")
  String create(Viewer viewer, Form form) {
    Practice practice = forms.read(form, empty(viewer));
    Optional<SentFile> file = form.file("file");
    form.check();
    files.confirm(form, file, viewer);
    long id = own.create(viewer.actor(), practice);
    if (file.isPresent()) {
      OwnPractice kept = get(viewer, id);
      own.change(
          viewer.actor(),
          kept.practice().with(Optional.of(files.receive(viewer, id, file.get()))),
          kept.version());
    }
    return "redirect:/practices/" + id;
  }

  private static Practice empty(Viewer viewer) {
    return new Practice(
        0, viewer.party(), "", "", List.of(), "", "", Optional.empty(), PracticeScope.NONE);
  }

  @GetMapping("/practices/{id}/change")
  Page change(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    OwnPractice practice = get(viewer, id);
    return Page.of(
        new PracticeFormView(
            Optional.of(practice),
            PracticeForm.fill(
                submitted
                    .view(practice.address() + "/change")
                    .with("version", String.valueOf(practice.version())),
                practice.practice()),
            forms.choices(practice.practice().scope(), language)));
  }

  @PostMapping("/practices/{id}/change")
  @FormPage("/practices/{id}/change")
  String save(Viewer viewer, Form form, @PathVariable long id) {
    OwnPractice before = get(viewer, id);
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    Practice practice = forms.read(form, before.practice());
    Optional<SentFile> file = form.file("file");
    form.check();
    files.confirm(form, file, viewer);
    Practice changed =
        file.map(sent -> practice.with(Optional.of(files.receive(viewer, id, sent))))
            .orElse(practice);
    own.change(viewer.actor(), changed, version);
    return "redirect:" + before.address();
  }

  /** Removes a draft; a practice that was submitted is withdrawn first. */
  @PostMapping("/practices/{id}/removal")
  @FormPage("/practices/{id}")
  @BindingAct(value = "practices.remove", to = "access.receiver.own")
  String remove(Viewer viewer, Act act, @PathVariable long id) {
    OwnPractice practice = get(viewer, id);
    if (consents.list(Practices.subject(id)).stream()
        .anyMatch(consent -> consent.withdrawnOn().isEmpty())) {
      throw BadInput.of("", "practices.refused.submitted");
    }
    act.on(practice.practice().title(), "/practices/own");
    own.remove(viewer.actor(), practice);
    return "redirect:/practices/own";
  }

  private OwnPractice get(Viewer viewer, long id) {
    return own.find(viewer, id).orElseThrow(NotFound::new);
  }
}
