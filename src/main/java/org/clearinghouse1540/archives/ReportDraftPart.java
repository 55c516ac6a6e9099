package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.reports.ReportDraftTexts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The texts that the State wrote into the draft of its report. */
@Component
@Order(9)
final class ReportDraftPart implements ArchivePart {
  private final ReportDraftTexts texts;
  private final FormRows rows;

  ReportDraftPart(ReportDraftTexts texts, FormRows rows) {
    this.texts = texts;
    this.rows = rows;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<ArchiveEntry> entries = new ArrayList<>();
    texts.of(order.state()).forEach((form, words) -> entries.addAll(entries(order, form, words)));
    return entries;
  }

  // The texts for one version of the form.
  private List<ArchiveEntry> entries(ArchiveOrder order, String form, Map<String, String> words) {
    Language language = order.language();
    return RecordsFiles.of(
        order,
        "reports/draft-" + form,
        "reports.draft",
        words.entrySet().stream()
            .map(
                text ->
                    RecordFacts.of(rows.name(form, text.getKey(), language), language)
                        .received("words", "reports.packet.words", text.getValue())
                        .build())
            .toList());
  }
}
