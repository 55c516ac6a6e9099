package org.clearinghouse1540.counts;

import java.util.List;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The yearly reports that the Committee approved. */
@Component
record PublishedYearlyReports(YearlyReports reports) implements PublishedRecords {
  @Override
  public String key() {
    return "yearly";
  }

  @Override
  public String title() {
    return "counts.yearly.title";
  }

  @Override
  public String named() {
    return "counts.yearly.report";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return reports.published().stream()
        .map(
            published -> {
              YearlyReport report = published.value();
              return PublishedEntry.of(
                  published, report.id(), facts(report, language), report.publicAddress());
            })
        .toList();
  }

  private static RecordFacts facts(YearlyReport report, Language language) {
    YearlyText text = report.content().in(language);
    return RecordFacts.of(text.title(), language)
        .add("cut-off", "counts.cutoff", DateText.of(report.lastDay().toString(), language))
        .add("drafted", "counts.yearly.day", DateText.of(report.drafted().toString(), language))
        .add("lead", "counts.yearly.about", text.lead())
        .add(
            "tables",
            "counts.review.tables",
            text.tables().stream().map(YearlyText.YearlyTable::title).toList(),
            RecordFacts.Origin.PROGRAM)
        .build();
  }
}
