package org.clearinghouse1540.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A State's own workspace: its entries and its questions to agencies. */
@Controller
class WorkspacePages {
  static final int LONGEST_TITLE = 300;
  static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_QUESTION = 5_000;
  private final WorkspaceEntries entries;
  private final EntryRemoval removal;
  private final EntryViews views;
  private final EntryDocument documents;
  private final AgencyQuestions questions;

  WorkspacePages(
      WorkspaceEntries entries,
      EntryRemoval removal,
      EntryViews views,
      EntryDocument documents,
      AgencyQuestions questions) {
    this.entries = entries;
    this.removal = removal;
    this.views = views;
    this.documents = documents;
    this.questions = questions;
  }

  @GetMapping("/workspace")
  Page list(Viewer viewer, Language language, SubmittedForm submitted) {
    List<Option> kinds =
        Arrays.stream(WorkspaceEntry.Kind.values())
            .map(
                kind -> new Option(kind.key(), Texts.get(language, "workspace.kind." + kind.key())))
            .toList();
    return Page.of(
        new WorkspaceView(
            entries.listOfState(viewer.party()), kinds, submitted.view("/workspace")));
  }

  @PostMapping("/workspace")
  @FormPage("/workspace")
  String create(Viewer viewer, Form form) {
    Optional<WorkspaceEntry.Kind> kind = form.requiredChoice("kind", WorkspaceEntry.Kind::find);
    String title = form.requiredText("title", LONGEST_TITLE);
    String words = form.longText("words", LONGEST_TEXT);
    form.check();
    long id = entries.create(viewer.actor(), viewer.party(), kind.orElseThrow(), title, words);
    return page(id);
  }

  @GetMapping("/workspace/{id}")
  Page entry(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(views.own(own(viewer, id), language, submitted));
  }

  @PostMapping("/workspace/{id}")
  @FormPage("/workspace/{id}")
  String change(Viewer viewer, Form form, @PathVariable long id) {
    WorkspaceEntry entry = own(viewer, id);
    int version = form.number("version", 0, Integer.MAX_VALUE).orElse(0L).intValue();
    String title = form.requiredText("title", LONGEST_TITLE);
    String words = form.longText("words", LONGEST_TEXT);
    form.check();
    entries.change(viewer.actor(), entry.seenIn(version), title, words);
    return page(id);
  }

  @GetMapping("/workspace/{id}/file/{form}")
  Download file(
      Viewer viewer,
      Language language,
      @PathVariable long id,
      @PathVariable("form") String format) {
    return Download.of(documents.own(own(viewer, id), language), format, "entry-" + id);
  }

  @PostMapping("/workspace/{id}/summary")
  @FormPage("/workspace/{id}")
  String summarize(Viewer viewer, Form form, @PathVariable long id) {
    WorkspaceEntry entry = own(viewer, id);
    String title = form.requiredText("summary-title", LONGEST_TITLE);
    String words = form.requiredLongText("summary-words", LONGEST_TEXT);
    form.check();
    entries.summarize(viewer.actor(), entry, title, words);
    return page(id);
  }

  @PostMapping("/workspace/{id}/removal")
  @FormPage("/workspace/{id}")
  @BindingAct(value = "workspace.remove", to = "access.receiver.own")
  String remove(Viewer viewer, Act act, @PathVariable long id) {
    WorkspaceEntry entry = own(viewer, id);
    act.on(entry.title(), "/workspace").closes("workspace.closes.entry");
    removal.remove(viewer.actor(), own(viewer, id));
    return "redirect:/workspace";
  }

  @PostMapping("/workspace/{id}/question")
  @FormPage("/workspace/{id}")
  @BindingAct(value = "workspace.act.ask", next = "access.next.agency")
  String ask(Viewer viewer, Form form, Act act, @PathVariable long id) {
    WorkspaceEntry entry = own(viewer, id);
    Option agency = questions.chosen(form, viewer.party());
    String question = form.requiredLongText("question", LONGEST_QUESTION);
    form.check();
    act.on(entry.title(), "/workspace/" + id)
        .to("access.receiver.named", agency.text())
        .text(question);
    questions.ask(viewer.actor(), entry, agency.value(), question);
    return page(id);
  }

  @PostMapping("/workspace/{id}/question/{question}/end")
  @FormPage("/workspace/{id}")
  @BindingAct(value = "workspace.question.close", to = "access.receiver.own")
  String close(Viewer viewer, Act act, @PathVariable long id, @PathVariable long question) {
    act.on(own(viewer, id).title(), "/workspace/" + id);
    questions.close(viewer.actor(), own(viewer, id), question);
    return page(id);
  }

  private static String page(long id) {
    return "redirect:/workspace/" + id;
  }

  // Another State's entry does not exist for the current user.
  private WorkspaceEntry own(Viewer viewer, long id) {
    return entries.find(viewer.party(), id).orElseThrow(NotFound::new);
  }
}
