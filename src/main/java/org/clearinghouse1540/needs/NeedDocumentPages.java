package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A need as the official request form and as a draft note verbale, in six languages. */
@Controller
class NeedDocumentPages {
  private static final Set<String> FORMATS = Set.of("docx", "pdf");
  private final NeedDrafts drafts;
  private final RequestTemplateDocument template;
  private final States states;
  private final Clock clock;

  NeedDocumentPages(
      NeedDrafts drafts, RequestTemplateDocument template, States states, Clock clock) {
    this.drafts = drafts;
    this.template = template;
    this.states = states;
    this.clock = clock;
  }

  @GetMapping("/drafts/{id}/template/{form}")
  Download template(
      Viewer viewer,
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    NeedDraft draft = own(viewer, id);
    if (!FORMATS.contains(format)) {
      throw new NotFound();
    }
    return Download.of(
        template.of(draft, states.name(viewer.party(), language), language, LocalDate.now(clock)),
        format,
        "request-" + id + "-" + language.code());
  }

  @GetMapping("/drafts/note-verbale")
  Download note(
      Viewer viewer,
      Language page,
      @RequestParam(defaultValue = "") List<Long> draft,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    if (draft.isEmpty() || draft.size() > 100) {
      throw new NotFound();
    }
    List<NeedDraft> chosen = draft.stream().distinct().map(id -> own(viewer, id)).toList();
    return Download.of(
        NoteVerbaleDocument.of(
            chosen, states.name(viewer.party(), language), language, LocalDate.now(clock)),
        "docx",
        "note-verbale-" + language.code());
  }

  private NeedDraft own(Viewer viewer, long id) {
    return drafts.find(viewer.party(), id).orElseThrow(NotFound::new);
  }
}
