package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.matrix.CitedDocumentForm;
import org.clearinghouse1540.sources.Articles;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.DocumentRegister;
import org.clearinghouse1540.sources.DocumentSymbol;
import org.clearinghouse1540.sources.DocumentVersions;
import org.clearinghouse1540.sources.RegisterEntry;
import org.clearinghouse1540.sources.RegisterEntry.Register;
import org.springframework.stereotype.Component;

/** Builds the page of a cited document. */
@Component
class CitedDocumentViews {
  private final DocumentRegister register;
  private final DocumentVersions versions;
  private final Articles articles;
  private final CitedDocumentFiles files;
  private final CitingPlaces places;

  CitedDocumentViews(
      DocumentRegister register,
      DocumentVersions versions,
      Articles articles,
      CitedDocumentFiles files,
      CitingPlaces places) {
    this.register = register;
    this.versions = versions;
    this.articles = articles;
    this.files = files;
    this.places = places;
  }

  CitedDocumentView of(
      Viewer viewer, Language language, SubmittedForm submitted, CitedDocument document) {
    long id = document.id();
    Optional<RegisterEntry> entry = register.find(id);
    List<CitedDocumentView.Version> kept =
        versions.of(id).stream()
            .map(
                version ->
                    new CitedDocumentView.Version(
                        version, RegisterForm.languageName(version.language(), language)))
            .toList();
    Optional<CitedDocumentView.Text> text =
        files
            .of(id)
            .map(file -> new CitedDocumentView.Text("/documents/" + file.id(), file.fileName()));
    boolean readable =
        text.isPresent()
            || kept.stream().anyMatch(version -> version.version().document().isPresent());
    return new CitedDocumentView(
        RegisterTabs.of(viewer),
        document,
        places.state(document.state(), language),
        RegisterForm.languageName(document.language(), language),
        entry.map(this::entry),
        kept,
        articles.of(List.of(id)).stream()
            .map(
                article ->
                    new CitedDocumentView.ArticleText(
                        article, RegisterForm.languageName(article.language(), language)))
            .toList(),
        places.of(id, readable && viewer.may(Permission.READ_PROVISIONS), language),
        text,
        files.originals(id),
        viewer.may(Permission.EDIT_SOURCES)
            ? Optional.of(forms(submitted, language, document, entry))
            : Optional.empty(),
        places.silent(id));
  }

  private CitedDocumentView.Entry entry(RegisterEntry entry) {
    Optional<DocumentSymbol> symbol = entry.symbol();
    Optional<CitedDocumentView.Main> main =
        symbol
            .flatMap(DocumentSymbol::main)
            .map(
                of ->
                    new CitedDocumentView.Main(
                        of, symbol.orElseThrow().part().orElseThrow(), register.find(of)));
    return new CitedDocumentView.Entry(entry, main, symbol.map(register::parts).orElse(List.of()));
  }

  private static CitedDocumentView.EntryForms forms(
      SubmittedForm submitted,
      Language language,
      CitedDocument document,
      Optional<RegisterEntry> entry) {
    String address = "/cited/" + document.id();
    boolean law = is(entry, Register.LAW);
    FormView article = submitted.view(address + "/articles").withIds("article");
    FormView inDocuments =
        filled(submitted.view(address + "/document").withIds("document"), entry)
            .with("symbol", document.symbol());
    FormView inLaws =
        filled(submitted.view(address + "/law").withIds("law"), entry)
            .with("repealed", document.repealed());
    return new CitedDocumentView.EntryForms(
        submitted.view(address + "/text").withIds("upload"),
        CitedDocumentForm.filled(submitted.view(address), document),
        law ? Optional.empty() : Optional.of(inDocuments),
        document.state().isEmpty() || is(entry, Register.DOCUMENT)
            ? Optional.empty()
            : Optional.of(inLaws),
        submitted.view(address + "/versions").withIds("version"),
        law ? Optional.of(article) : Optional.empty(),
        RegisterForm.kinds(Register.DOCUMENT, language),
        RegisterForm.kinds(Register.LAW, language),
        RegisterForm.origins(language),
        RegisterForm.languages());
  }

  private static FormView filled(FormView form, Optional<RegisterEntry> entry) {
    return entry.map(found -> RegisterForm.filled(form, found.details())).orElse(form);
  }

  private static boolean is(Optional<RegisterEntry> entry, Register register) {
    return entry.filter(found -> found.details().register() == register).isPresent();
  }
}
