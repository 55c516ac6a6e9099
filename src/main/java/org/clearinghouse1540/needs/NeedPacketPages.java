package org.clearinghouse1540.needs;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkAct;
import org.clearinghouse1540.bulk.PacketReadings;
import org.clearinghouse1540.bulk.PacketView;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The drafts of needs of a State as an offline packet. */
@Controller
class NeedPacketPages {
  private static final PacketView.PacketTexts TEXTS =
      new PacketView.PacketTexts("needs.packet.lead", "/drafts", "needs.title");
  private final NeedDraftTable table;
  private final BulkAct bulk;
  private final PacketReadings readings;

  NeedPacketPages(NeedDraftTable table, BulkAct bulk, PacketReadings readings) {
    this.readings = readings;
    this.table = table;
    this.bulk = bulk;
  }

  @GetMapping("/drafts/packet")
  Page page(Viewer viewer, Language language, SubmittedForm submitted) {
    return Page.of(bulk.page(table, viewer, language, TEXTS, submitted));
  }

  @GetMapping("/drafts/packet/file")
  Download download(Viewer viewer, Language page, Form query) {
    Language language = Language.find(query.value("in")).orElse(page);
    return bulk.packet(table, viewer, query.values("group"), language);
  }

  /** Reads a completed packet; nothing of it is recorded before a person decides. */
  @PostMapping("/drafts/packet")
  @FormPage("/drafts/packet")
  String read(Viewer viewer, Form form) {
    return "redirect:" + readings.read(table, viewer, form);
  }

  @GetMapping("/drafts/packet/{id}")
  Page reading(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    return Page.of(readings.page(table, viewer, language, submitted, id));
  }

  /** Takes over the fields that a person chose; they stay with the State. */
  @PostMapping("/drafts/packet/{id}")
  @FormPage("/drafts/packet/{id}")
  String take(Viewer viewer, Form form, @PathVariable long id) {
    readings.take(table, viewer, form, id);
    return "redirect:/drafts";
  }
}
