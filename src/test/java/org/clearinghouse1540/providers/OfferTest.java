package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

class OfferTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Offer offer(
      OfferKind kind, String answers, String until, Optional<Long> provider) {
    return new Offer(
        1,
        "O1",
        "Example Fund",
        kind,
        "2026",
        "Laws",
        "",
        "",
        answers,
        "https://example.org/offer",
        new OfferScope(List.of(), List.of(), List.of(), List.of(), ""),
        new OfferTerms("", until, Optional.empty(), List.of(), "", ""),
        new OfferStatus(
            provider,
            "",
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            false));
  }

  @Test
  void anOfferWithANamedRequestIsAnAnswer() {
    Offer standing = offer(OfferKind.STANDING_PROGRAMME, "", "", Optional.empty());
    assertThat(standing.answersARequest()).isFalse();
    assertThat(standing.shownKind()).isEqualTo(OfferKind.STANDING_PROGRAMME);
    Offer named = offer(OfferKind.STANDING_PROGRAMME, "Example State 001", "", Optional.empty());
    assertThat(named.shownKind()).isEqualTo(OfferKind.ANSWER);
    assertThat(offer(OfferKind.ANSWER, "", "", Optional.of(3L)).answersARequest()).isTrue();
  }

  @Test
  void onlyAReferenceOfferHasAPublicAddress() {
    Offer reference = offer(OfferKind.ANSWER, "", "", Optional.empty());
    assertThat(reference.publicAddress()).contains("https://example.org/offer");
    Offer recorded = offer(OfferKind.ANSWER, "", "", Optional.of(3L));
    assertThat(recorded.isReference()).isFalse();
    assertThat(recorded.publicAddress()).isEmpty();
  }

  @Test
  void anOfferEndsAfterTheLastDayOfItsPeriod() {
    assertThat(offer(OfferKind.ANSWER, "", "", Optional.empty()).hasEnded(TODAY)).isFalse();
    assertThat(offer(OfferKind.ANSWER, "", "2026", Optional.empty()).hasEnded(TODAY)).isFalse();
    assertThat(offer(OfferKind.ANSWER, "", "2026-Q3", Optional.empty()).hasEnded(TODAY)).isTrue();
    assertThat(offer(OfferKind.ANSWER, "", "2026-11-28", Optional.empty()).hasEnded(TODAY))
        .isFalse();
  }

  @Test
  void everyChoiceHasAKeyAndATextInEachLanguage() {
    assertThat(CostSharing.values()).allMatch(c -> CostSharing.find(c.key()).orElseThrow() == c);
    assertThat(DeliveryMode.values()).allMatch(m -> DeliveryMode.find(m.key()).orElseThrow() == m);
    assertThat(ProviderType.values()).allMatch(t -> ProviderType.find(t.key()).orElseThrow() == t);
    assertThat(OfferKind.values()).allMatch(k -> OfferKind.get(k.key()) == k);
    assertThatThrownBy(() -> OfferKind.get("loan")).isInstanceOf(IllegalArgumentException.class);
    List<String> texts =
        Stream.of(
                Stream.of(CostSharing.values()).map(CostSharing::text),
                Stream.of(DeliveryMode.values()).map(DeliveryMode::text),
                Stream.of(ProviderType.values()).map(ProviderType::text),
                Stream.of(OfferKind.values()).map(OfferKind::text))
            .flatMap(keys -> keys)
            .toList();
    for (Language language : Language.values()) {
      assertThat(texts).noneMatch(key -> Texts.get(language, key).startsWith("["));
    }
  }

  @Test
  void aBranchShowsItsParentOrganization() {
    Provider branch =
        new Provider(
            1, "", "Office", "Example Organization", ProviderType.ORGANIZATION, "I", "a@b.org", "");
    assertThat(branch.fullName()).isEqualTo("Office (Example Organization)");
  }
}
