package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
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
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A cited document with the fields that cite it. */
@Controller
class CitedDocumentPages {
  private final CitedDocuments documents;
  private final CitedDocumentFiles files;
  private final SourceUsage usage;
  private final Forms forms;
  private final States states;

  CitedDocumentPages(
      CitedDocuments documents,
      CitedDocumentFiles files,
      SourceUsage usage,
      Forms forms,
      States states) {
    this.documents = documents;
    this.files = files;
    this.usage = usage;
    this.forms = forms;
    this.states = states;
  }

  @GetMapping("/cited/{id}")
  Page document(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    CitedDocument document = documents.find(id).orElseThrow(NotFound::new);
    boolean mayEdit = viewer.may(Permission.EDIT_SOURCES);
    String address = "/cited/" + id;
    List<CitedDocumentView.Place> places =
        usage.on(id).stream().map(place -> place(place, language)).toList();
    return Page.of(
        new CitedDocumentView(
            document,
            places,
            files
                .of(id)
                .map(
                    file -> new CitedDocumentView.Text("/documents/" + file.id(), file.fileName())),
            files.originals(id),
            mayEdit ? Optional.of(submitted.view(address + "/text")) : Optional.empty(),
            mayEdit
                ? Optional.of(CitedDocumentForm.filled(submitted.view(address), document))
                : Optional.empty()));
  }

  private CitedDocumentView.Place place(SourceUsage.Place place, Language language) {
    return new CitedDocumentView.Place(
        states.name(place.matrix().state(), language),
        FieldLink.of(forms.find(place.matrix().form()).orElseThrow().in(language), place),
        place.places());
  }

  /** Changes the details of a document for every field that cites it. */
  @PostMapping("/cited/{id}")
  @FormPage("/cited/{id}")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    CitedDocument before = documents.find(id).orElseThrow(NotFound::new);
    Optional<CitedDocument> changed = CitedDocumentForm.read(form, id, before.state(), "language");
    form.check();
    documents.change(viewer.actor(), changed.orElseThrow());
    return "redirect:/cited/" + id;
  }

  /** Stores a file of the document; its text can then be opened beside a matrix. */
  @PostMapping("/cited/{id}/text")
  @FormPage("/cited/{id}")
  String upload(Viewer viewer, Language language, Form form, @PathVariable long id) {
    CitedDocument document = documents.find(id).orElseThrow(NotFound::new);
    Optional<SentFile> file = form.requiredFile("file");
    form.check();
    SentFile sent = file.orElseThrow();
    List<Language> languages = List.of(Language.find(document.language()).orElse(language));
    DocumentText text = UploadedText.read(form, sent, "text", languages);
    files.keep(viewer.actor(), document, sent, text);
    return "redirect:/cited/" + id;
  }
}
