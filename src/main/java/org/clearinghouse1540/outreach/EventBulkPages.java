package org.clearinghouse1540.outreach;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkAct;
import org.clearinghouse1540.bulk.BulkFileView;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Act;
import org.clearinghouse1540.kit.web.BindingAct;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Events as a file: the Committee exports its events and imports the changed file. */
@Controller
class EventBulkPages {
  private final EventBulkTable table;
  private final BulkAct bulk;

  EventBulkPages(EventBulkTable table, BulkAct bulk) {
    this.table = table;
    this.bulk = bulk;
  }

  @GetMapping("/events/file")
  Page page(Viewer viewer, SubmittedForm submitted) {
    return Page.of(
        new BulkFileView(
            "outreach.file",
            "/events",
            "outreach.events",
            table.records(viewer).size(),
            ".xlsx,.csv,.ics",
            submitted.view(table.page()),
            bulk.files(table)));
  }

  @GetMapping("/events/file/{form}")
  Download download(Viewer viewer, Language language, @PathVariable("form") String format) {
    return bulk.download(table, viewer, format, language);
  }

  /** Records new and changed events; none is released by this. */
  @PostMapping("/events/file")
  @FormPage("/events/file")
  @BindingAct(value = "outreach.file.record", to = "access.receiver.committee")
  String record(Viewer viewer, Form form, Act act) {
    bulk.record(table, viewer, form, act);
    return "redirect:/events";
  }
}
