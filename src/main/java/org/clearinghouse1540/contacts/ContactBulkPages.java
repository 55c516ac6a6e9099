package org.clearinghouse1540.contacts;

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

/** The points of contact of a State as a file. */
@Controller
class ContactBulkPages {
  private final ContactTable table;
  private final BulkAct bulk;

  ContactBulkPages(ContactTable table, BulkAct bulk) {
    this.table = table;
    this.bulk = bulk;
  }

  @GetMapping("/contacts/file")
  Page page(Viewer viewer, SubmittedForm submitted) {
    return Page.of(
        new BulkFileView(
            "contacts.file-of",
            "/contacts",
            "contacts.title",
            table.records(viewer).size(),
            ".xlsx,.csv",
            submitted.view(table.page()),
            bulk.files(table)));
  }

  @GetMapping("/contacts/file/{form}")
  Download download(Viewer viewer, Language language, @PathVariable("form") String format) {
    return bulk.download(table, viewer, format, language);
  }

  /** Records new and changed contacts, which stay with their State. */
  @PostMapping("/contacts/file")
  @FormPage("/contacts/file")
  @BindingAct(value = "contacts.file.record", to = "access.receiver.own")
  String record(Viewer viewer, Form form, Act act) {
    bulk.record(table, viewer, form, act);
    return "redirect:/contacts";
  }
}
