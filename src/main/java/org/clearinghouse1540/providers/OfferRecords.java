package org.clearinghouse1540.providers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The offers for needs with all that followed, for the archive of the State that has the needs. */
@Component
public final class OfferRecords {
  private final Offers offers;
  private final OfferReplies replies;
  private final OfferReader reader;

  OfferRecords(Offers offers, OfferReplies replies, OfferReader reader) {
    this.offers = offers;
    this.replies = replies;
    this.reader = reader;
  }

  /** The offers for these needs, also those that ended, with their end. */
  public List<RecordFacts> offers(Collection<Long> needs, Language language) {
    Map<Long, OfferEnding> endings = replies.endings().byOffer();
    return offers.listFor(needs).stream()
        .map(
            offer -> {
              RecordFacts known = OfferFacts.of(offer, language);
              RecordFacts.Builder all = RecordFacts.of(known.title(), language);
              known.facts().forEach(all::add);
              if (endings.containsKey(offer.id())) {
                OfferEnding ending = endings.get(offer.id());
                all.add("ended", "providers.ending", DateText.of(ending.on().toString(), language))
                    .received("reason", "providers.end.reason", ending.reason());
              }
              return all.build();
            })
        .toList();
  }

  /**
   * The replies of States and providers to the offers for these needs, the oldest first. A reply
   * that was made for another text of its offer has this text.
   */
  public List<RecordFacts> replies(Collection<Long> needs, Language language) {
    Map<Long, List<OfferReply>> made = replies.byOffer();
    return offers.listFor(needs).stream()
        .flatMap(
            offer ->
                made.getOrDefault(offer.id(), List.of()).stream()
                    .map(reply -> facts(offer, reply, language)))
        .toList();
  }

  private RecordFacts facts(Offer offer, OfferReply reply, Language language) {
    RecordFacts.Builder all =
        RecordFacts.of(offer.title(), language)
            .add("date", "providers.reply.on", DateText.of(reply.day(), language))
            .add(
                "reply",
                "providers.reply.made",
                Texts.get(language, "providers.reply." + reply.act().key()))
            .received("words", "providers.reply.words", reply.words());
    if (reply.isForAnother(reader.text(offer))) {
      String former = OfferFacts.of(reader.approved(reply.content(), offer), language).text();
      all.received("former", "providers.reply.former", former);
    }
    return all.build();
  }
}
