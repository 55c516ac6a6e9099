package org.clearinghouse1540.exchange;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Upload of an official copy of the form; a person decides on the proposals that follow. */
@Controller
class OfficialCopyPages {
  private final OfficialCopies copies;

  OfficialCopyPages(OfficialCopies copies) {
    this.copies = copies;
  }

  @GetMapping("/forms/adopt")
  Page form(SubmittedForm submitted) {
    List<Option> versions =
        copies.versions().stream().map(version -> new Option(version, version)).toList();
    return Page.of(new OfficialCopyView(submitted.view("/forms/adopt"), versions));
  }

  @PostMapping("/forms/adopt")
  @FormPage("/forms/adopt")
  String upload(Viewer viewer, Form form) {
    Optional<SentFile> sent = form.requiredFile("file");
    String version = form.oneOf("form", copies.versions());
    String year = form.text("year", 4);
    form.check();
    OfficialCopies.Plan plan = copies.planUpload(sent.orElseThrow(), version, year);
    OfficialCopies.Proposed proposed = copies.propose(viewer.actor(), plan);
    long first = proposed.words().orElseGet(() -> proposed.newVersion().orElseThrow());
    return "redirect:/forms/proposed/" + first;
  }
}
