package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The summaries of feedback that their authors publish. */
@Component
record PublishedResults(Feedbacks feedbacks, PlaceNames places) implements PublishedRecords {
  @Override
  public String key() {
    return "results";
  }

  @Override
  public String title() {
    return "deliveries.results";
  }

  @Override
  public String named() {
    return "deliveries.results.author";
  }

  @Override
  public List<PublishedEntry> list(Language language) {
    return feedbacks.posted().stream()
        .map(
            published -> {
              FeedbackSummary summary = published.value();
              return PublishedEntry.of(
                  published,
                  summary.feedback(),
                  facts(summary, language),
                  "/public/results#result-" + summary.feedback());
            })
        .toList();
  }

  private RecordFacts facts(FeedbackSummary summary, Language language) {
    return RecordFacts.of(String.join("; ", places.of(summary.party(), language)), language)
        .add("side", "deliveries.results.side", Texts.get(language, summary.side().text()))
        .received("words", "deliveries.summary", summary.words())
        .add("date", "deliveries.results.date", DateText.of(summary.on().toString(), language))
        .build();
  }
}
