package org.clearinghouse1540.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.document.RecordList;
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
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Effective practices by subject area; each is published by consent. */
@Controller
class PracticePages {
  private final Practices practices;
  private final Consents consents;
  private final SubjectAreas areas;
  private final States states;
  private final Clock clock;

  PracticePages(
      Practices practices, Consents consents, SubjectAreas areas, States states, Clock clock) {
    this.practices = practices;
    this.consents = consents;
    this.areas = areas;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/practices")
  Page list(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") String area) {
    Optional<FormView> form =
        viewer.may(Permission.RECORD_PRACTICES)
            ? Optional.of(submitted.view("/practices"))
            : Optional.empty();
    return page(practices.list(), "/practices", area, language, form);
  }

  @GetMapping("/public/practices")
  Page published(Language language, @RequestParam(defaultValue = "") String area) {
    List<Practice> found = practices.posted().stream().map(Published::value).toList();
    return page(found, "/public/practices", area, language, Optional.empty());
  }

  @GetMapping("/public/practices/file/{form}")
  Download file(Language language, @PathVariable String form) {
    List<RecordFacts> published =
        practices.posted().stream()
            .map(practice -> PracticeFacts.of(practice.value(), states, language))
            .toList();
    return Download.of(
        new RecordList(
            Texts.get(language, "practices.title"),
            language,
            Texts.get(language, "practices.name"),
            published),
        form,
        "practices");
  }

  private Page page(
      List<Practice> found,
      String address,
      String area,
      Language language,
      Optional<FormView> form) {
    List<PracticeSummary> shown =
        found.stream()
            .filter(practice -> area.isEmpty() || practice.isIn(area))
            .map(practice -> summary(practice, language))
            .toList();
    boolean linked = address.equals("/practices");
    return Page.of(new PracticesView(shown, address, area, areas(language), linked, form));
  }

  private List<Option> areas(Language language) {
    return areas.list().stream()
        .filter(area -> !area.help())
        .map(area -> new Option(area.key(), area.name(language)))
        .toList();
  }

  private PracticeSummary summary(Practice practice, Language language) {
    return new PracticeSummary(practice, PracticeFacts.of(practice, states, language));
  }

  @PostMapping("/practices")
  @FormPage("/practices")
  String record(Viewer viewer, Form form) {
    Practice practice =
        new Practice(
            0,
            form.requiredText("state"),
            form.requiredText("title", 300),
            form.requiredLongText("words"),
            form.choices("areas", areas::find),
            form.requiredText("source"),
            form.text("address", 2_000),
            form.day("on"));
    form.problems(practice.problems());
    form.check();
    return "redirect:/practices/" + practices.record(viewer.actor(), practice);
  }

  @GetMapping("/practices/{id}")
  Page practice(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Practice practice = practices.find(id).orElseThrow(NotFound::new);
    boolean mayPublish = viewer.may(Permission.PUBLISH_PRACTICES);
    List<ConsentRecord> given = mayPublish ? consents.list(Practices.subject(id)) : List.of();
    LocalDate today = LocalDate.now(clock);
    boolean published = given.stream().anyMatch(consent -> consent.holds(today));
    FormView form =
        published
            ? submitted.view("/practices/" + id + "/withdrawal")
            : consents
                .seen()
                .byOwner(
                    submitted.view("/practices/" + id + "/consent"),
                    Practices.subject(id),
                    List.of(Audience.Use.FULL));
    return Page.of(
        new PracticeView(
            summary(practice, language),
            published,
            given,
            mayPublish ? Optional.of(form) : Optional.empty()));
  }

  /** The secretariat records the consent as it arrived. */
  @PostMapping("/practices/{id}/consent")
  @FormPage("/practices/{id}")
  @BindingAct(value = "practices.post", to = "access.receiver.public")
  String consent(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Practice practice = practices.find(id).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.now(clock);
    String document = form.requiredText("document");
    form.check();
    act.on(practice.title(), "/practices/" + id).text(practice.words());
    consents.give(
        viewer.actor(),
        Practices.subject(id),
        ConsentGrant.toPublish(GateKey.CONSENT, practice.state(), document, today),
        SeenText.of(form),
        today);
    return "redirect:/practices/" + id;
  }

  @PostMapping("/practices/{id}/withdrawal")
  @FormPage("/practices/{id}")
  @BindingAct(value = "practices.withdraw", to = "access.receiver.public")
  String withdraw(Viewer viewer, Form form, Act act, @PathVariable long id) {
    Practice practice = practices.find(id).orElseThrow(NotFound::new);
    String document = form.requiredText("document");
    form.check();
    act.on(practice.title(), "/practices/" + id).closes("practices.closes.publication");
    consents.withdraw(
        viewer.actor(),
        Practices.subject(practice.id()),
        new ConsentWithdrawal(GateKey.CONSENT, Audience.EVERYBODY, document),
        LocalDate.now(clock));
    return "redirect:/practices/" + id;
  }
}
