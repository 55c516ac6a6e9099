package org.clearinghouse1540.providers;

import org.clearinghouse1540.access.Role;
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

/** Offers as a file: a provider exports its offers and imports the changed file. */
@Controller
class OfferBulkPages {
  private final OfferTable table;
  private final BulkAct bulk;

  OfferBulkPages(OfferTable table, BulkAct bulk) {
    this.table = table;
    this.bulk = bulk;
  }

  @GetMapping("/offers/file")
  Page page(Viewer viewer, SubmittedForm submitted) {
    return Page.of(
        new BulkFileView(
            "providers.file",
            "/offers",
            "providers.offers",
            table.records(viewer).size(),
            ".xlsx,.csv",
            submitted.view(table.page()),
            bulk.files(table)));
  }

  @GetMapping("/offers/file/{form}")
  Download download(Viewer viewer, Language language, @PathVariable("form") String format) {
    return bulk.download(table, viewer, format, language);
  }

  /** Records new offers, which a provider submits one by one, and changes of recorded ones. */
  @PostMapping("/offers/file")
  @FormPage("/offers/file")
  @BindingAct(value = "providers.file.record", to = "access.receiver.committee")
  String record(Viewer viewer, Form form, Act act) {
    bulk.record(table, viewer, form, act);
    if (viewer.is(Role.PROVIDER)) {
      act.toCheck("providers.file.drafts");
    }
    return "redirect:/offers";
  }
}
