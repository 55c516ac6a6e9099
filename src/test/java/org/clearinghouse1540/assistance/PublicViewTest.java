package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The part of a request that may be published. */
class PublicViewTest {
  private static final LocalDate POSTED = LocalDate.of(2019, 5, 6);
  private final Request request =
      new ExampleCase()
          .posted(POSTED)
          .need(ExampleCase.need(11, "Laws", "Text on laws", NeedStatus.OFFERED))
          .need(ExampleCase.need(12, "Sites", "Text on sites", NeedStatus.OPEN))
          .request();

  private static Summaries.Summary summary(long request, Optional<Long> item, String words) {
    return new Summaries.Summary(request, item, "fr", words);
  }

  @Test
  void theFullTextLeavesOutWithheldNeedsOnly() {
    assertThat(PublicView.full(request, Set.of()).items()).isEqualTo(request.items());
    assertThat(PublicView.full(request, Set.of("12")).items())
        .extracting(NeedItem::title)
        .containsExactly("Laws");
    assertThat(PublicView.full(request, Set.of("11", "12")).items()).isEmpty();
    assertThat(PublicView.full(request, Set.of("1", "2")).items()).hasSize(2);
  }

  @Test
  void theLetterItselfIsNeverPublished() {
    for (Request published :
        List.of(
            PublicView.full(request, Set.of()), PublicView.summary(request, List.of(), Set.of()))) {
      Receipt receipt = published.receipt().orElseThrow();
      assertThat(receipt.words()).isEmpty();
      assertThat(receipt.reference()).isEmpty();
      assertThat(receipt.document()).isEmpty();
      assertThat(receipt.language()).isEmpty();
      assertThat(receipt.postedFrom()).contains(POSTED);
      assertThat(receipt.requestedOn()).isEqualTo(ExampleCase.REQUESTED);
      assertThat(published.requester()).isEqualTo(ExampleCase.STATE);
    }
  }

  @Test
  void theSummaryShowsOnlySummaries() {
    Request published =
        PublicView.summary(
            request,
            List.of(
                summary(1, Optional.empty(), "Summary of the request"),
                summary(1, Optional.of(11L), "Summary of laws"),
                summary(2, Optional.empty(), "Summary of another request")),
            Set.of());
    assertThat(published.items())
        .extracting(NeedItem::words)
        .containsExactly("Summary of the request", "Summary of laws");
    assertThat(published.items()).extracting(NeedItem::number).containsExactly(1, 2);
    assertThat(published.items())
        .allMatch(item -> item.title().isEmpty() && item.status() == NeedStatus.OPEN)
        .extracting(NeedItem::language)
        .containsOnly("fr");
  }

  @Test
  void theSummaryOfAWithheldNeedIsWithheldToo() {
    Request published =
        PublicView.summary(
            request,
            List.of(
                summary(1, Optional.of(11L), "Summary of laws"),
                summary(1, Optional.of(12L), "Summary of sites")),
            Set.of("12"));
    assertThat(published.items()).extracting(NeedItem::words).containsExactly("Summary of laws");
  }

  @Test
  void aRequestWithoutSummariesShowsNoNeeds() {
    assertThat(PublicView.summary(request, List.of(), Set.of()).items()).isEmpty();
  }

  @Test
  void aPublishedRequestHasNoReceipt() {
    Request reference =
        new Request(
            5, "", "Example Organization", "regional organization", "2011", "", request.items());
    assertThat(PublicView.full(reference, Set.of("11")).receipt()).isEmpty();
    assertThat(PublicView.full(reference, Set.of("11")).items()).hasSize(1);
  }
}
