package org.clearinghouse1540.workspace;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.RoleGrant;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A State asks its agencies about a row of its matrix; each sees its question and nothing else. */
@Controller
class RowQuestionPages {
  private final WorkspaceEntries entries;
  private final AgencyQuestions questions;
  private final Accounts accounts;
  private final Forms forms;

  RowQuestionPages(
      WorkspaceEntries entries, AgencyQuestions questions, Accounts accounts, Forms forms) {
    this.entries = entries;
    this.questions = questions;
    this.accounts = accounts;
    this.forms = forms;
  }

  /** The row that is asked about, in the reader's language. */
  private record Asked(String form, FormVersion.Row row, String state) {
    String about() {
      return "matrix/" + form + "/" + row.key();
    }

    String title(Language language) {
      String title = Texts.get(language, "workspace.asking.title", form, row.label());
      return title.length() > 300 ? title.substring(0, 300) : title;
    }

    String address() {
      return "/matrices/" + state.replace(" ", "%20") + "/" + form + "/row?row=" + row.key();
    }
  }

  @GetMapping("/workspace/asking")
  Page asking(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String row) {
    return screen(viewer, language, asked(viewer, language, form, row), "", List.of());
  }

  private Asked asked(Viewer viewer, Language language, String form, String row) {
    FormVersion version = forms.find(form).orElseThrow(NotFound::new).in(language);
    FormVersion.Row found = version.find(row).orElseThrow(NotFound::new);
    return new Asked(form, found, viewer.party());
  }

  private Page screen(
      Viewer viewer, Language language, Asked asked, String question, List<String> problems) {
    Optional<WorkspaceEntry> entry = entries.about(viewer.party(), asked.about());
    return Page.of("workspace/asking.jte")
        .with("title", asked.title(language))
        .with("form", asked.form())
        .with("row", asked.row().key())
        .with("matrix", asked.address())
        .with(
            "questions",
            entry.map(workspaceEntry -> questions.about(workspaceEntry.id())).orElse(List.of()))
        .with("agencies", accounts.names(new RoleGrant(Role.AGENCY, viewer.party())))
        .with("question", question)
        .with("problems", problems);
  }

  @PostMapping("/workspace/asking")
  Object ask(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String row,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String question) {
    Asked asked = asked(viewer, language, form, row);
    try {
      // The agency sees nothing but its question, so the row is named in it.
      String whole = asked.title(language) + "\n\n" + question.strip();
      questions.check(viewer.party(), agency, question);
      WorkspaceEntry entry =
          entries.about(viewer.actor(), viewer.party(), asked.about(), asked.title(language));
      questions.ask(viewer.actor(), entry, agency, whole);
      return "redirect:/workspace/asking?form=" + form + "&row=" + row;
    } catch (BadInput bad) {
      return screen(viewer, language, asked, question, bad.reasons()).withStatus(400);
    }
  }
}
