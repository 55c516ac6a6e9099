package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.springframework.stereotype.Component;

/** Makes the lines of the needs on the page of a case. */
@Component
class NeedViews {
  private final Summaries summaries;
  private final NeedEnds ends;
  private final Consents consents;

  NeedViews(Summaries summaries, NeedEnds ends, Consents consents) {
    this.summaries = summaries;
    this.ends = ends;
    this.consents = consents;
  }

  /** The summaries of the request as a whole. */
  List<String> summaries(long request) {
    return words(summaries.of(request), Optional.empty());
  }

  /** The summaries of the request and its needs that others replaced, the latest first. */
  List<String> replacedSummaries(long request) {
    return summaries.replaced(request);
  }

  /** The needs with the forms that the current user may send. */
  List<CaseView.Need> of(AssistanceCase assistanceCase, CaseForms forms, LocalDate today) {
    List<NeedItem> items = assistanceCase.request().items();
    List<Summaries.Summary> written = summaries.of(assistanceCase.id());
    List<NeedEnd> ended = ends.list(items.stream().map(NeedItem::id).toList());
    return items.stream()
        .map(
            item -> {
              boolean withheld = isWithheld(item, today);
              return new CaseView.Need(
                  item,
                  withheld,
                  words(written, Optional.of(item.id())),
                  ended.stream().filter(end -> end.need() == item.id()).toList(),
                  forms.withholding(item, withheld),
                  forms.reopening(item),
                  forms.ending(item));
            })
        .toList();
  }

  private static List<String> words(List<Summaries.Summary> written, Optional<Long> item) {
    return written.stream()
        .filter(summary -> summary.item().equals(item))
        .map(Summaries.Summary::words)
        .toList();
  }

  private boolean isWithheld(NeedItem item, LocalDate today) {
    return consents.list(Subject.need(item.id())).stream()
        .anyMatch(consent -> consent.key() == GateKey.WITHHELD && consent.holds(today));
  }
}
