package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matching.CandidateFinder;
import org.clearinghouse1540.matching.MatchNeed;
import org.clearinghouse1540.matching.MatchOffer;
import org.clearinghouse1540.matching.MatchingInput;
import org.clearinghouse1540.obligations.FormRows;
import org.clearinghouse1540.practices.PracticeFinder;
import org.clearinghouse1540.practices.PracticeFinder.PracticeLink;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/**
 * Finds the practices and offers that could serve a line of a plan or a row of the menu, among
 * those that the current user may see. They are not ranked: practices by date, offers by provider.
 */
@Component
class LineFits {
  private static final int MOST = 8;
  private final PracticeFinder practices;
  private final Offers offers;
  private final CandidateFinder candidates;
  private final FormRows rows;

  LineFits(PracticeFinder practices, Offers offers, CandidateFinder candidates, FormRows rows) {
    this.practices = practices;
    this.offers = offers;
    this.candidates = candidates;
    this.rows = rows;
  }

  /** The practices and offers that fit a line or a row. */
  public record Fits(List<PracticeLink> practices, List<OfferLink> offers) {
    public Fits {
      practices = List.copyOf(practices);
      offers = List.copyOf(offers);
    }

    public boolean isEmpty() {
      return practices.isEmpty() && offers.isEmpty();
    }
  }

  /** An offer as a link, with the name of its provider. */
  public record OfferLink(String title, String provider, String address) {}

  /** The practices and offers that fit the rows of a line and its action. */
  Fits of(LineContent line, String state, Language language) {
    String words =
        line.action()
            + "\n"
            + line.rows().stream().map(rows::subject).collect(Collectors.joining("; "));
    // The action can name a subject that an offer excludes, and more subjects fit more offers than
    // are listed. What the menu shows for the rows is shown for the line as well.
    List<PracticeFinder.Aim> aims = new ArrayList<>();
    line.rows().forEach(row -> aims.add(practices.row(rows.version(), row)));
    aims.add(new PracticeFinder.Aim(words, List.of(), line.rows()));
    return merged(of(aims, state, language));
  }

  private static Fits merged(List<Fits> fits) {
    return new Fits(
        fits.stream()
            .flatMap(fit -> fit.practices().stream())
            .distinct()
            .sorted(Comparator.comparing((PracticeLink link) -> number(link.address())).reversed())
            .toList(),
        fits.stream()
            .flatMap(fit -> fit.offers().stream())
            .distinct()
            .sorted(
                Comparator.comparing(OfferLink::provider)
                    .thenComparing(link -> number(link.address())))
            .toList());
  }

  private static long number(String address) {
    return Long.parseLong(address.replaceFirst(".*/", ""));
  }

  /** The practices and offers that fit each of some rows of the form in use. */
  List<Fits> ofRows(List<String> keys, String state, Language language) {
    return of(
        keys.stream().map(key -> practices.row(rows.version(), key)).toList(), state, language);
  }

  private List<Fits> of(List<PracticeFinder.Aim> aims, String state, Language language) {
    List<List<PracticeLink>> found = practices.links(aims, language);
    List<List<OfferLink>> offered = offers(aims, state);
    List<Fits> fits = new ArrayList<>();
    for (int i = 0; i < aims.size(); i++) {
      fits.add(new Fits(found.get(i), offered.get(i)));
    }
    return fits;
  }

  // Answers to requests of others are no standing offers.
  private List<List<OfferLink>> offers(List<PracticeFinder.Aim> aims, String state) {
    List<Offer> known = offers.list().stream().filter(offer -> !offer.answersARequest()).toList();
    List<MatchNeed> needs =
        aims.stream()
            .map(aim -> new MatchNeed("line", state, "", aim.words(), "", aim.areas(), List.of()))
            .toList();
    return candidates
        .fitting(
            needs,
            known.stream().map(offer -> MatchingInput.offer(offer, Optional.empty())).toList())
        .stream()
        .map(fitting -> links(known, fitting))
        .toList();
  }

  private static List<OfferLink> links(List<Offer> known, List<MatchOffer> fitting) {
    Set<String> ids = fitting.stream().map(MatchOffer::id).collect(Collectors.toSet());
    return known.stream()
        .filter(offer -> ids.contains(offer.referenceId()))
        .sorted(Comparator.comparing(Offer::provider).thenComparing(Offer::id))
        .limit(MOST)
        .map(offer -> new OfferLink(offer.title(), offer.provider(), "/offers/" + offer.id()))
        .toList();
  }
}
