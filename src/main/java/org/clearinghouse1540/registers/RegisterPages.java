package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.DocumentRegister;
import org.clearinghouse1540.sources.DocumentSymbol;
import org.clearinghouse1540.sources.RegisterEntry;
import org.clearinghouse1540.sources.RegisterEntry.Register;
import org.clearinghouse1540.sources.RegisterLists;
import org.clearinghouse1540.sources.RegisterQuery;
import org.clearinghouse1540.states.FileStates;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The register of documents by symbol, and the register of laws and measures of States. */
@Controller
class RegisterPages {
  private static final String STATE = "state";
  private final DocumentRegister register;
  private final StateChoices states;
  private final FileStates names;
  private final RegisterLists lists;
  private final CitingPlaces places;

  RegisterPages(
      DocumentRegister register,
      StateChoices states,
      FileStates names,
      RegisterLists lists,
      CitingPlaces places) {
    this.register = register;
    this.lists = lists;
    this.places = places;
    this.states = states;
    this.names = names;
  }

  @GetMapping("/registers/documents")
  Page documents(Viewer viewer, Language language, SubmittedForm submitted, Form query) {
    return list(viewer, language, submitted, query, Register.DOCUMENT);
  }

  @GetMapping("/registers/laws")
  Page laws(Viewer viewer, Language language, SubmittedForm submitted, Form query) {
    return list(viewer, language, submitted, query, Register.LAW);
  }

  private Page list(
      Viewer viewer, Language language, SubmittedForm submitted, Form query, Register kept) {
    // A rejected form has fields of the same names, which are no limits of the list.
    RegisterFilter filter =
        RegisterFilter.read(submitted.isRejected() ? new Form(Map.of(), Map.of()) : query, kept);
    boolean byState = kept == Register.LAW || !filter.state().isEmpty();
    RegisterQuery limits =
        filter.query(kept, byState ? places.names(language) : Map.of(), language);
    Paging paging = Paging.of(query.value("page"), lists.count(limits), Paging.LINES);
    List<RegisterListView.Line> lines =
        lists.list(limits, paging).stream().map(entry -> line(entry, language)).toList();
    return Page.of(
        new RegisterListView(
            RegisterTabs.of(viewer),
            kept,
            lines,
            paging,
            filter.address(kept),
            filter.fields(kept, language),
            viewer.may(Permission.EDIT_SOURCES)
                ? Optional.of(form(submitted, kept, language))
                : Optional.empty()));
  }

  private RegisterListView.Line line(RegisterEntry entry, Language language) {
    String state = entry.document().state();
    return new RegisterListView.Line(
        entry,
        state.isEmpty() ? "" : states.name(state, language),
        RegisterForm.languageName(entry.document().language(), language));
  }

  private RegisterListView.EntryForm form(
      SubmittedForm submitted, Register kept, Language language) {
    String symbol =
        submitted.values().getOrDefault(RegisterForm.SYMBOL, List.of("")).stream()
            .findFirst()
            .orElse("");
    return new RegisterListView.EntryForm(
        submitted.view("/registers/" + kept.key() + "s"),
        RegisterForm.kinds(kept, language),
        RegisterForm.origins(language),
        RegisterForm.languages(),
        states.names(language),
        DocumentSymbol.of(symbol).flatMap(register::find));
  }

  /** Enters a document by its symbol. */
  @PostMapping("/registers/documents")
  @FormPage("/registers/documents")
  String enterDocument(Viewer viewer, Form form) {
    String symbol = RegisterForm.symbol(form);
    Optional<RegisterEntry.RegisterDetails> details = RegisterForm.document(form);
    Optional<CitedDocument> document = document(form, state(form, false), symbol, "");
    form.check();
    return "redirect:/cited/"
        + register.enter(viewer.actor(), document.orElseThrow(), details.orElseThrow());
  }

  /** Enters a law or measure of a State. */
  @PostMapping("/registers/laws")
  @FormPage("/registers/laws")
  String enterLaw(Viewer viewer, Form form) {
    String state = state(form, true);
    String repealed = form.text("repealed", 500);
    Optional<RegisterEntry.RegisterDetails> details = RegisterForm.law(form, repealed);
    Optional<CitedDocument> document = document(form, state, "", repealed);
    form.check();
    return "redirect:/cited/"
        + register.enter(viewer.actor(), document.orElseThrow(), details.orElseThrow());
  }

  private String state(Form form, boolean required) {
    String typed = required ? form.requiredText(STATE, 200) : form.text(STATE, 200);
    Optional<String> code = typed.isEmpty() ? Optional.empty() : names.code(typed);
    if (!typed.isEmpty() && code.isEmpty()) {
      form.problem(STATE, "registers.refused.state", typed);
    }
    return code.orElse("");
  }

  private static Optional<CitedDocument> document(
      Form form, String state, String symbol, String repealed) {
    String title = form.requiredText("title", 500);
    String language = RegisterForm.language(form, "language");
    String address = form.webAddress("address");
    String issued = form.date("issued");
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CitedDocument(
                0, state, symbol, title, language, address, "", "", issued, repealed));
  }
}
