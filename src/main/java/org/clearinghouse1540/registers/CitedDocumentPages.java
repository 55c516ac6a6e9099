package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.kit.web.UploadedText;
import org.clearinghouse1540.matrix.CitedDocumentForm;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.DocumentVersion;
import org.clearinghouse1540.sources.DocumentVersions;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A cited document with the fields that cite it, and its files and versions. */
@Controller
class CitedDocumentPages {
  private final CitedDocuments documents;
  private final CitedDocumentFiles files;
  private final DocumentVersions versions;
  private final CitedDocumentViews views;
  private final FileStates states;

  CitedDocumentPages(
      CitedDocuments documents,
      CitedDocumentFiles files,
      DocumentVersions versions,
      CitedDocumentViews views,
      FileStates states) {
    this.states = states;
    this.versions = versions;
    this.documents = documents;
    this.files = files;
    this.views = views;
  }

  @GetMapping("/cited/{id}")
  Page document(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(views.of(viewer, language, submitted, get(id)));
  }

  /** Changes the details of a document for every field that cites it. */
  @PostMapping("/cited/{id}")
  @FormPage("/cited/{id}")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    CitedDocument before = get(id);
    Optional<CitedDocument> changed = CitedDocumentForm.read(form, id, before.state());
    form.check();
    documents.change(viewer.actor(), changed.orElseThrow());
    return "redirect:/cited/" + id;
  }

  /** Stores a file of the document; its text can then be opened beside a matrix. */
  @PostMapping("/cited/{id}/text")
  @FormPage("/cited/{id}")
  String upload(Viewer viewer, Language language, Form form, @PathVariable long id) {
    CitedDocument document = get(id);
    Optional<SentFile> file = form.requiredFile("file");
    form.check();
    SentFile sent = file.orElseThrow();
    Language expected = Language.find(document.language()).orElse(language);
    files.keep(viewer.actor(), document, sent, read(form, sent, document, expected));
    return "redirect:/cited/" + id;
  }

  /** Adds a version in a language: an official text or an unofficial translation. */
  @PostMapping("/cited/{id}/versions")
  @FormPage("/cited/{id}")
  String version(Viewer viewer, Language language, Form form, @PathVariable long id) {
    CitedDocument cited = get(id);
    String code = RegisterForm.requiredLanguage(form, "version-language");
    String address = form.webAddress("version-address");
    Optional<SentFile> file = form.file("file");
    if (file.isEmpty() && form.value("version-address").isEmpty()) {
      form.problem("version-address", "registers.refused.no-version");
    }
    form.check();
    Optional<DocumentVersions.ReadFile> read =
        file.map(
            sent ->
                new DocumentVersions.ReadFile(
                    sent, read(form, sent, cited, Language.find(code).orElse(language))));
    versions.add(
        viewer.actor(),
        cited,
        new DocumentVersion(
            0,
            code,
            !form.checked("version-unofficial"),
            address,
            Optional.empty(),
            file.map(SentFile::name).orElse("")),
        read);
    return "redirect:/cited/" + id + "#versions";
  }

  // A file that names another State than that of the document is stopped.
  private DocumentText read(Form form, SentFile sent, CitedDocument document, Language expected) {
    DocumentText text = UploadedText.read(form, sent, "text", List.of(expected));
    states.confirm(form, text.text(), document.state());
    return text;
  }

  private CitedDocument get(long id) {
    return documents.find(id).orElseThrow(NotFound::new);
  }
}
