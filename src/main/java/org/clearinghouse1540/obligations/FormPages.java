package org.clearinghouse1540.obligations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The generations of the form: their files to take out, and a corrected or new one to bring in. */
@Controller
class FormPages {
  private final Forms forms;
  private final ProposedForms added;

  FormPages(Forms forms, ProposedForms added) {
    this.forms = forms;
    this.added = added;
  }

  @GetMapping("/forms")
  Page list() {
    return list(List.of());
  }

  private Page list(List<String> problems) {
    return Page.of("obligations/forms.jte")
        .with("forms", forms)
        .with("waiting", added.waiting())
        .with("problems", problems);
  }

  /** One definition file, to be opened in a spreadsheet. */
  @GetMapping("/forms/{year}/{file}")
  Download file(@PathVariable String year, @PathVariable String file) {
    FormDefinitionFiles folder = forms.folder(year).orElseThrow(NotFound::new);
    String text = Optional.ofNullable(folder.files().get(file)).orElseThrow(NotFound::new);
    boolean table = file.endsWith(".csv");
    // Spreadsheets take a file for UTF-8 only where it begins with this mark.
    return Download.file(
        ((table ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8),
        table ? "text/csv;charset=utf-8" : "application/json",
        file);
  }

  /** Files come in; what they would change is shown before anything does. */
  @PostMapping("/forms")
  Object propose(
      Viewer viewer,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(required = false) Optional<List<MultipartFile>> file)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (MultipartFile multipartFile : file.orElse(List.of())) {
      if (!multipartFile.isEmpty()) {
        String name = Optional.ofNullable(multipartFile.getOriginalFilename()).orElse("");
        files.put(name.replaceAll(".*[/\\\\]", ""), multipartFile.getBytes());
      }
    }
    try {
      FormDefinitionFiles folder = FormFolderReader.of("matrix-" + year.strip(), files);
      return "redirect:/forms/proposed/" + added.propose(viewer.actor(), folder);
    } catch (BadInput bad) {
      return list(bad.reasons()).withStatus(400);
    }
  }

  @GetMapping("/forms/proposed/{id}")
  Object proposed(@PathVariable long id) {
    FormDefinitionFiles folder = added.proposed(id).orElseThrow(NotFound::new);
    return proposed(id, folder);
  }

  private Page proposed(long id, FormDefinitionFiles folder) {
    Page page =
        Page.of("obligations/proposed.jte").with("id", id).with("files", folder.files().keySet());
    try {
      return page.with("changes", Optional.of(added.check(folder))).with("problems", List.of());
    } catch (BadInput bad) {
      return page.with("changes", Optional.empty()).with("problems", bad.reasons());
    }
  }

  /** A person accepts what was shown, or drops it. */
  @PostMapping("/forms/proposed/{id}")
  Object decide(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String decision) {
    FormDefinitionFiles folder = added.proposed(id).orElseThrow(NotFound::new);
    if (decision.equals("drop")) {
      added.drop(id);
      return "redirect:/forms";
    }
    if (!decision.equals("accept")) {
      return proposed(id, folder).withStatus(400);
    }
    try {
      added.accept(viewer.actor(), id);
      return "redirect:/forms";
    } catch (BadInput bad) {
      return proposed(id, folder).withStatus(400);
    }
  }
}
