package org.clearinghouse1540.registers;

import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.sources.Article;
import org.clearinghouse1540.sources.Articles;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.DocumentRegister;
import org.clearinghouse1540.sources.RegisterEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes of an entry of a register: its details and its articles. */
@Controller
class RegisterEntryPages {
  private final CitedDocuments documents;
  private final DocumentRegister register;
  private final Articles articles;
  private final Journal journal;

  RegisterEntryPages(
      CitedDocuments documents, DocumentRegister register, Articles articles, Journal journal) {
    this.documents = documents;
    this.register = register;
    this.articles = articles;
    this.journal = journal;
  }

  /** Enters a cited document in the register of documents, or changes its entry. */
  @PostMapping("/cited/{id}/document")
  @FormPage("/cited/{id}")
  String document(Viewer viewer, Form form, @PathVariable long id) {
    CitedDocument cited = get(id);
    refuseIn(id, RegisterEntry.Register.LAW);
    String symbol = RegisterForm.symbol(form);
    Optional<RegisterEntry.RegisterDetails> details = RegisterForm.document(form);
    form.check();
    write(viewer, cited.withSymbol(symbol), details.orElseThrow());
    return "redirect:/cited/" + id;
  }

  /** Enters a cited document in the register of laws, or changes its entry. */
  @PostMapping("/cited/{id}/law")
  @FormPage("/cited/{id}")
  String law(Viewer viewer, Form form, @PathVariable long id) {
    CitedDocument cited = get(id);
    refuseIn(id, RegisterEntry.Register.DOCUMENT);
    if (cited.state().isEmpty()) {
      form.problem("kind", "registers.refused.no-state");
    }
    String repealed = form.text("repealed", 500);
    Optional<RegisterEntry.RegisterDetails> details = RegisterForm.law(form, repealed);
    form.check();
    write(viewer, cited.withRepealed(repealed), details.orElseThrow());
    return "redirect:/cited/" + id;
  }

  private void write(Viewer viewer, CitedDocument cited, RegisterEntry.RegisterDetails details) {
    journal.inTransaction(
        () -> {
          register.change(viewer.actor(), cited, details);
          if (!documents.find(cited.id()).orElseThrow().isSame(cited)) {
            documents.change(viewer.actor(), cited);
          }
        });
  }

  private void refuseIn(long id, RegisterEntry.Register other) {
    if (register.find(id).filter(entry -> entry.details().register() == other).isPresent()) {
      throw BadInput.of("kind", "sources.refused.entered");
    }
  }

  /** Adds an article of a law in a language, or replaces its text. */
  @PostMapping("/cited/{id}/articles")
  @FormPage("/cited/{id}")
  String article(Viewer viewer, Form form, @PathVariable long id) {
    get(id);
    String number = form.requiredText("article-number", 100);
    String heading = form.text("heading", 500);
    String code = RegisterForm.requiredLanguage(form, "article-language");
    String words = form.requiredLongText("words");
    if (!number.isEmpty() && Article.key(number).isEmpty()) {
      form.problem("article-number", "kit.form.required");
    }
    if (register.find(id).stream().noneMatch(entry -> isLaw(entry))) {
      form.problem("article-number", "registers.refused.no-law");
    }
    form.check();
    articles.write(
        viewer.actor(),
        new Article(0, id, number, heading, code, !form.checked("unofficial"), words),
        form.checked("replace"));
    return "redirect:/cited/" + id + "#articles";
  }

  private static boolean isLaw(RegisterEntry entry) {
    return entry.details().register() == RegisterEntry.Register.LAW;
  }

  private CitedDocument get(long id) {
    return documents.find(id).orElseThrow(NotFound::new);
  }
}
