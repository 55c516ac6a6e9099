package org.clearinghouse1540.publication;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/**
 * The entries of the feed: records of every kind that their owners or the Committee released. What
 * is only repeated from a public source is not a release, and a withdrawn record leaves the feed.
 */
@Component
final class FeedEntries {
  private final PublicEvents events;
  private final PublicPosts posts;
  private final PublicAssistance assistance;
  private final PublicMatrices matrices;
  private final PublicFacts facts;

  FeedEntries(
      PublicEvents events,
      PublicPosts posts,
      PublicAssistance assistance,
      PublicMatrices matrices,
      PublicFacts facts) {
    this.events = events;
    this.posts = posts;
    this.assistance = assistance;
    this.matrices = matrices;
    this.facts = facts;
  }

  List<FeedEntry> list(Language language) {
    return Stream.of(
            posts(language),
            events(language),
            requests(language),
            offers(language),
            matrices(language),
            others(language))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<FeedEntry> posts(Language language) {
    return Stream.concat(
        posts.list().stream()
            .map(
                post ->
                    new FeedEntry(
                        facts.post(post, language),
                        "/public/posts/" + post.value().id(),
                        post.value().changed())),
        posts.summaries().stream()
            .map(
                summary ->
                    FeedEntry.released(
                        summary.ground(),
                        facts.summary(summary, language),
                        "/public/posts#summary-" + summary.value().entry())));
  }

  private Stream<FeedEntry> events(Language language) {
    return released(events.list())
        .map(
            event ->
                FeedEntry.released(
                    event.ground(),
                    facts.event(event, language),
                    "/public/events/" + event.value().id()));
  }

  private Stream<FeedEntry> requests(Language language) {
    return released(assistance.requests())
        .map(
            request ->
                FeedEntry.released(
                    request.ground(),
                    facts.request(request, language),
                    PublicAssistance.page(request.value())));
  }

  private Stream<FeedEntry> offers(Language language) {
    return released(assistance.offers())
        .map(
            offer ->
                FeedEntry.released(
                    offer.ground(),
                    facts.offer(offer, language),
                    PublicAssistance.page(offer.value())));
  }

  private Stream<FeedEntry> matrices(Language language) {
    return released(matrices.list())
        .map(
            matrix ->
                FeedEntry.released(
                    matrix.ground(),
                    facts.matrix(matrix, language),
                    PublicMatrices.page(matrix.value().matrix())));
  }

  private Stream<FeedEntry> others(Language language) {
    return facts.others().stream()
        .flatMap(records -> records.list(language).stream())
        .map(other -> FeedEntry.released(other.ground(), other.facts(), other.page()));
  }

  private static <T> Stream<Published<T>> released(List<Published<T>> all) {
    return all.stream()
        .filter(published -> published.ground() instanceof Published.Ground.Released);
  }
}
