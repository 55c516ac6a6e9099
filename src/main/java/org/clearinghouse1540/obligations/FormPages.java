package org.clearinghouse1540.obligations;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The versions of the form: download of their files, upload of corrected files or a new version.
 */
@Controller
class FormPages {
  private static final String ACCEPT = "accept";
  private static final String DROP = "drop";

  private final Forms forms;
  private final ProposedForms proposals;

  FormPages(Forms forms, ProposedForms proposals) {
    this.forms = forms;
    this.proposals = proposals;
  }

  @GetMapping("/forms")
  Page list(Viewer viewer, SubmittedForm submitted) {
    FormView form = submitted.view("/forms").with("year", forms.current().version());
    return Page.of(
        new FormsView(
            forms.list().reversed().stream().map(this::summary).toList(),
            proposals.waiting(),
            proposals.adopted(),
            viewer.may(Permission.EDIT_FORMS) ? Optional.of(form) : Optional.empty()));
  }

  private FormsView.Summary summary(FormVersion form) {
    FormDefinitionFiles folder = forms.folder(form.version()).orElseThrow();
    return new FormsView.Summary(form, List.copyOf(folder.files().keySet()));
  }

  /** Downloads one definition file for editing in a spreadsheet program. */
  @GetMapping("/forms/{year}/{file}")
  Download file(@PathVariable String year, @PathVariable String file) {
    FormDefinitionFiles folder = forms.folder(year).orElseThrow(NotFound::new);
    String text = Optional.ofNullable(folder.files().get(file)).orElseThrow(NotFound::new);
    boolean table = file.endsWith(".csv");
    // Spreadsheet programs recognize UTF-8 only by the byte order mark.
    return Download.file(
        ((table ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8),
        table ? "text/csv;charset=utf-8" : "application/json",
        file);
  }

  /** Stores uploaded files as a proposal; the changes are shown before a decision. */
  @PostMapping("/forms")
  @FormPage("/forms")
  String propose(Viewer viewer, Form form) {
    String year = form.text("year", 20);
    form.requiredFile("file");
    form.check();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (SentFile file : form.files("file")) {
      files.put(file.name(), file.content());
    }
    FormDefinitionFiles folder = FormFolderReader.of("matrix-" + year, files);
    return "redirect:/forms/proposed/"
        + proposals.propose(viewer.actor(), folder, form.files("file"));
  }

  @GetMapping("/forms/proposed/{id}")
  Page proposed(Viewer viewer, SubmittedForm submitted, @PathVariable long id) {
    FormDefinitionFiles folder = proposals.proposed(id).orElseThrow(NotFound::new);
    Optional<OfficialReview> official = proposals.reading(id).map(proposals::compare);
    FormView form =
        submitted
            .view("/forms/proposed/" + id)
            .with("word", official.map(OfficialReview::certain).orElse(List.of()));
    return Page.of(
        new FormProposalView(
            List.copyOf(folder.files().keySet()),
            proposals.originals(id),
            proposals.review(folder),
            official,
            viewer.may(Permission.EDIT_FORMS) ? Optional.of(form) : Optional.empty()));
  }

  /** Accepts or discards a proposal. */
  @PostMapping("/forms/proposed/{id}")
  @FormPage("/forms/proposed/{id}")
  @BindingAct(value = "obligations.proposed.accept", to = "access.receiver.experts")
  String decide(Viewer viewer, Form form, Act act, @PathVariable long id) {
    if (proposals.proposed(id).isEmpty()) {
      throw new NotFound();
    }
    String decision = form.oneOf("decision", List.of(ACCEPT, DROP));
    if (decision.isEmpty()) {
      form.problem("decision", "kit.form.choose");
    }
    form.check();
    Optional<OfficialWords> official = proposals.reading(id);
    if (decision.equals(DROP)) {
      act.named("obligations.act.drop");
      proposals.drop(viewer.actor(), id);
    } else if (official.isPresent()) {
      take(viewer, form, act, id, official.get());
    } else {
      proposals.accept(viewer.actor(), id);
      act.afterwards(proposals::load);
    }
    return "redirect:/forms";
  }

  private void take(Viewer viewer, Form form, Act act, long id, OfficialWords read) {
    OfficialReview review = proposals.compare(read);
    List<String> chosen =
        form.choices("word", key -> review.find(key).map(OfficialReview.Line::key));
    if (chosen.isEmpty()) {
      form.problem("word", "obligations.refused.no-words");
    }
    form.check();
    act.named("obligations.act.words", chosen.size(), read.version(), read.language().ownName());
    proposals.accept(viewer.actor(), id, Set.copyOf(chosen));
    act.afterwards(proposals::load);
  }
}
