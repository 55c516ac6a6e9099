package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.OfferEndings;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** Offers of assistance. */
@Component
class OfferPassages implements SearchSource {
  private static final String KIND = "offer";

  private final Offers offers;
  private final OfferEndings endings;
  private final PublicAssistance published;

  OfferPassages(Offers offers, OfferEndings endings, PublicAssistance published) {
    this.endings = endings;
    this.offers = offers;
    this.published = published;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_OFFERS)
        ? offers.list().stream().map(OfferPassages::read).toList()
        : published.offers().stream().map(OfferPassages::published).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    Stream<Long> numbers = SearchSource.numbers(records);
    return reader.may(Permission.READ_OFFERS)
        ? numbers
            .flatMap(id -> offers.find(id).stream())
            .filter(offer -> !offer.status().draft())
            .filter(endings.current())
            .map(OfferPassages::read)
            .toList()
        : published.offers(numbers).stream().map(OfferPassages::published).toList();
  }

  private static Passage read(Offer offer) {
    return passage(offer, "/offers/" + offer.id());
  }

  private static Passage published(Published<Offer> offer) {
    return passage(offer.value(), PublicAssistance.page(offer.value()));
  }

  private static Passage passage(Offer offer, String address) {
    // The names of the subjects are found by their concepts in every language.
    String areas =
        Stream.of(offer.scope().areas(), offer.scope().kinds())
            .flatMap(List::stream)
            .map(area -> area.name(Language.EN))
            .collect(Collectors.joining("; "));
    return Passage.of(
            KIND + "/" + offer.id(),
            address,
            offer.provider(),
            PassageRecords.lines(
                offer.words(),
                areas,
                offer.regions(),
                offer.answers(),
                offer.scope().conditions(),
                offer.exclusions()))
        .on(offer.isReference() ? offer.asOf() : offer.terms().sourceDate());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.ofKind(KIND, subject)
        .and(SearchScope.allIf(subject, Role.PROVIDER.key(), "request", "need", "table", "rows"));
  }
}
