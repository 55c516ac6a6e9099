package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.FieldLink;
import org.clearinghouse1540.sources.Article;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.DocumentSymbol;
import org.clearinghouse1540.sources.DocumentVersion;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.RegisterEntry;
import org.clearinghouse1540.sources.SilentAddress;

/**
 * A cited document: what the registers say of it, its versions and articles, and the fields that
 * cite it.
 *
 * @param tabs the pages of the registers that the current user may open
 * @param state the name of its State; empty for a document of no single State
 * @param language the name of its language; empty if it is not recorded
 * @param entry its entry in a register
 * @param places the fields that cite it
 * @param text its stored text, if any
 * @param files its files as received, the earlier ones too
 * @param forms the forms that change it, where the current user may
 * @param silent the days on which its address did not answer, if there were several
 */
@Template("registers/cited.jte")
record CitedDocumentView(
    List<String> tabs,
    CitedDocument document,
    String state,
    String language,
    Optional<Entry> entry,
    List<Version> versions,
    List<ArticleText> articles,
    List<Place> places,
    Optional<Text> text,
    List<Original> files,
    Optional<EntryForms> forms,
    Optional<SilentAddress> silent) {
  CitedDocumentView {
    tabs = List.copyOf(tabs);
    versions = List.copyOf(versions);
    articles = List.copyOf(articles);
    places = List.copyOf(places);
    files = List.copyOf(files);
  }

  /**
   * The entry of a register with the documents around it.
   *
   * @param main the document that it adds to, corrects or revises, if its symbol says so
   * @param parts its addenda, corrigenda and revisions
   */
  record Entry(RegisterEntry entry, Optional<Main> main, List<RegisterEntry> parts) {
    Entry {
      parts = List.copyOf(parts);
    }

    boolean isLaw() {
      return entry.details().register() == RegisterEntry.Register.LAW;
    }
  }

  /**
   * The document that another one adds to, corrects or revises.
   *
   * @param entry the document, if it is in the register
   */
  record Main(DocumentSymbol symbol, DocumentSymbol.Part part, Optional<RegisterEntry> entry) {}

  /** A version, by the name of its language. */
  record Version(DocumentVersion version, String language) {}

  /** The text of an article, by the name of its language. */
  record ArticleText(Article article, String language) {}

  /**
   * A field that cites the document, by the name of its State.
   *
   * @param passage the address of the kept text at the passage, if there is a kept text
   */
  record Place(String state, FieldLink field, String places, Optional<String> passage) {}

  /** The stored text of the document, by the name of its file. */
  record Text(String address, String fileName) {}

  /**
   * The forms of the page.
   *
   * @param document the form of the register of documents; empty for an entry of the other register
   * @param law the form of the register of laws; empty for a document of no State
   * @param article the form that adds an article; empty if it is no law
   */
  record EntryForms(
      FormView upload,
      FormView details,
      Optional<FormView> document,
      Optional<FormView> law,
      FormView version,
      Optional<FormView> article,
      List<Option> documentKinds,
      List<Option> lawKinds,
      List<Option> origins,
      List<Option> languages) {
    EntryForms {
      documentKinds = List.copyOf(documentKinds);
      lawKinds = List.copyOf(lawKinds);
      origins = List.copyOf(origins);
      languages = List.copyOf(languages);
    }
  }
}
