package org.clearinghouse1540.matrix;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What evidence rests on: a document with everything that rests on it, what is to be looked at
 * again, and what adherence data would fill in.
 */
@Controller
class EvidencePages {
  private final MatrixViews sheets;
  private final MatrixFields fields;
  private final SourceUsage resting;
  private final TreatyFacts treaties;
  private final CitedDocuments documents;
  private final CitedDocumentFiles texts;
  private final States states;
  private final Clock clock;

  EvidencePages(
      MatrixViews sheets,
      MatrixFields fields,
      SourceUsage resting,
      TreatyFacts treaties,
      CitedDocuments documents,
      CitedDocumentFiles texts,
      States states,
      Clock clock) {
    this.sheets = sheets;
    this.fields = fields;
    this.resting = resting;
    this.treaties = treaties;
    this.documents = documents;
    this.texts = texts;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/cited/{id}")
  Page document(@PathVariable long id) {
    return document(documents.find(id).orElseThrow(NotFound::new), List.of());
  }

  private Page document(CitedDocument cited, List<String> problems) {
    return Page.of("matrix/cited.jte")
        .with("cited", cited)
        .with("places", resting.on(cited.id()))
        .with("kept", texts.of(cited.id()))
        .with("states", states)
        .with("problems", problems);
  }

  /** Writes anew what is known of a document, for every field that rests on it at once. */
  @PostMapping("/cited/{id}")
  Object change(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    CitedDocument before = documents.find(id).orElseThrow(NotFound::new);
    try {
      documents.change(
          viewer.actor(),
          new CitedDocument(
              id,
              before.state(),
              form.getOrDefault("symbol", ""),
              form.getOrDefault("title", ""),
              form.getOrDefault("language", ""),
              form.getOrDefault("address", ""),
              form.getOrDefault("archived", ""),
              form.getOrDefault("archived-on", ""),
              form.getOrDefault("issued", ""),
              form.getOrDefault("repealed", "")));
      return "redirect:/cited/" + id;
    } catch (BadInput bad) {
      return document(before, bad.reasons()).withStatus(400);
    }
  }

  /** A file of the document comes in; its text can then be opened beside a matrix. */
  @PostMapping("/cited/{id}/text")
  Object keep(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) Optional<MultipartFile> file)
      throws IOException {
    CitedDocument cited = documents.find(id).orElseThrow(NotFound::new);
    try {
      if (file.isEmpty() || file.get().isEmpty()) {
        throw new BadInput("file", "Choose the file of the document.");
      }
      String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("document");
      texts.keep(viewer.actor(), cited, name, file.get().getBytes());
      return "redirect:/cited/" + id;
    } catch (BadInput bad) {
      return document(cited, bad.reasons()).withStatus(400);
    }
  }

  /** Evidence that rests on something old or repealed, to be looked at again. */
  @GetMapping("/matrices/{code}/{year}/check")
  Page check(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "10") int years) {
    MatrixId id = sheets.id(viewer, code, year);
    int before = LocalDate.now(clock).getYear() - Math.clamp(years, 0, 100);
    return Page.of("matrix/check.jte")
        .with("sheet", sheets.get(viewer, language, id))
        .with("years", Math.clamp(years, 0, 100))
        .with("all", resting.toCheck(id.state(), before));
  }

  /** The same in all States, for whoever has many on the desk. */
  @GetMapping("/evidence")
  Page everywhere(@RequestParam(defaultValue = "10") int years) {
    int back = Math.clamp(years, 0, 100);
    return Page.of("matrix/evidence.jte")
        .with("years", back)
        .with("names", states)
        .with("all", resting.toCheckEverywhere(LocalDate.now(clock).getYear() - back));
  }

  @GetMapping("/matrices/{code}/{year}/treaties")
  Page treaties(
      Viewer viewer, Language language, @PathVariable String code, @PathVariable String year) {
    return treaties(viewer, language, sheets.id(viewer, code, year), List.of());
  }

  private Page treaties(Viewer viewer, Language language, MatrixId id, List<String> problems) {
    return Page.of("matrix/treaties.jte")
        .with("sheet", sheets.get(viewer, language, id))
        .with("proposals", treaties.of(id, sheets.form(id)))
        .with("problems", problems);
  }

  /** A person accepts rows that adherence data propose. */
  @PostMapping("/matrices/{code}/{year}/treaties")
  Object accept(
      Viewer viewer,
      Language language,
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam(defaultValue = "") List<String> row) {
    MatrixId id = sheets.id(viewer, code, year);
    List<TreatyFacts.Proposal> chosen =
        treaties.of(id, sheets.form(id)).stream()
            .filter(proposal -> row.contains(proposal.row().key()))
            .toList();
    if (chosen.isEmpty()) {
      return treaties(viewer, language, id, List.of("Choose at least one row.")).withStatus(400);
    }
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    chosen.forEach(proposal -> contents.putAll(proposal.contents()));
    try {
      fields.setAll(
          viewer.actor(),
          id,
          contents,
          "adherence data, accepted",
          "matrix/data/treaty_status.csv");
      return "redirect:" + sheets.get(viewer, language, id).address() + "#op1";
    } catch (BadInput bad) {
      return treaties(viewer, language, id, bad.reasons()).withStatus(400);
    }
  }
}
