package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Effective practices by subject area; each is published by consent and approval. */
@Controller
class PracticePages {
  private final Practices practices;
  private final SubjectAreas areas;
  private final PracticeForm forms;
  private final PracticeViews views;

  PracticePages(Practices practices, SubjectAreas areas, PracticeForm forms, PracticeViews views) {
    this.practices = practices;
    this.areas = areas;
    this.forms = forms;
    this.views = views;
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
    Set<Long> open = practices.openIds();
    List<PracticeSummary> found =
        practices.list().stream()
            .map(practice -> views.summary(practice, open.contains(practice.id()), language))
            .toList();
    return Page.of(
        new PracticesView(
            in(found, area),
            "/practices",
            area,
            forms.areas(language),
            true,
            viewer.may(Permission.SUBMIT_PRACTICES),
            viewer.may(Permission.PUBLISH_PRACTICES),
            form));
  }

  @GetMapping("/public/practices")
  Page published(Language language, @RequestParam(defaultValue = "") String area) {
    List<PracticeSummary> found =
        practices.posted().stream()
            .map(practice -> views.summary(practice.value(), true, language))
            .toList();
    return Page.of(
        new PracticesView(
            in(found, area),
            "/public/practices",
            area,
            forms.areas(language),
            false,
            false,
            false,
            Optional.empty()));
  }

  private static List<PracticeSummary> in(List<PracticeSummary> found, String area) {
    return found.stream()
        .filter(summary -> area.isEmpty() || summary.practice().isIn(area))
        .toList();
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
            form.day("on"),
            PracticeScope.NONE);
    form.problems(practice.problems());
    form.check();
    return "redirect:/practices/" + practices.record(viewer.actor(), practice);
  }

  @GetMapping("/practices/{id}")
  Page practice(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Practice practice = practices.find(id).orElseThrow(NotFound::new);
    return Page.of(views.of(viewer, language, submitted, practice));
  }
}
