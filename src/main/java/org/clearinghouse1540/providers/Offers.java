package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of offers: those of the reference table and those recorded by providers. */
@Component
public final class Offers {
  private static final String ALL =
      """
      select o.*, (select string_agg(a.need_id::text, ' ' order by a.need_id)
          from providers_answer a where a.offer_id = o.id) as needs,
        providers_in_full(o.id, o.party, o.circulated_on) as in_full
      from providers_offer o
      """;

  // An array, because a subquery is joined by reading all offers.
  private static final String ANSWERING =
      "where %s o.id = any (array(select offer_id from providers_answer %s))";

  private static final String ENDED = "providers_has_ended(o.id)";
  private static final String LISTED = " from providers_offer o where not o.draft and not " + ENDED;
  private static final String ORDER = " order by lower(o.provider), o.reference_id, o.id";

  private final JdbcClient sql;
  private final OfferReader reader;
  private final Journal journal;
  private final Clock clock;

  Offers(JdbcClient sql, OfferReader reader, Journal journal, Clock clock) {
    this.sql = sql;
    this.reader = reader;
    this.journal = journal;
    this.clock = clock;
  }

  /** Adds an offer of the reference table, or corrects it; its text stays once somebody owns it. */
  void add(Table.Row row) {
    sql.sql(
            """
            insert into providers_offer
              (reference_id, provider_kind, provider, kind, as_of, words, exclusions, regions, answers, address)
            values (:id, :providerKind, :provider, :kind, :asOf, :words, :exclusions, :regions, :answers, :address)
            on conflict (reference_id) do update set
              provider_kind = excluded.provider_kind, provider = excluded.provider,
              kind = excluded.kind, as_of = excluded.as_of, words = excluded.words,
              exclusions = excluded.exclusions, regions = excluded.regions,
              answers = excluded.answers, address = excluded.address
            where providers_offer.provider_id is null
            """)
        .param("id", row.require("id"))
        .param("providerKind", row.require("provider_kind"))
        .param("provider", row.require("provider"))
        .param("kind", row.read("kind", OfferKind::get).key())
        .param("asOf", row.get("as_of"))
        .param("words", row.require("areas_paraphrase"))
        .param("exclusions", row.get("exclusions"))
        .param("regions", row.get("regions"))
        .param("answers", row.get("answers"))
        .param("address", row.require("source_url"))
        .update();
  }

  /** All submitted offers visible to the current user that did not end, by provider. */
  public List<Offer> list() {
    return read("where not o.draft and not " + ENDED, Map.of());
  }

  /** The offers that a party recorded, including drafts. */
  public List<Offer> listOfParty(String party) {
    return read("where o.party = :party and o.party <> ''", Map.of("party", party));
  }

  /** The number of the offers in {@link #list()}. */
  public int count() {
    return sql.sql("select count(*)" + LISTED).query(Integer.class).single();
  }

  /** One page of {@link #list()}. */
  public List<Offer> page(Paging page) {
    return read(
        "where o.id = any (array(select o.id" + LISTED + ORDER + " limit :size offset :offset))",
        Map.of("size", page.size(), "offset", page.offset()));
  }

  /** The numbers of the offers in {@link #list()}, in its order. */
  public List<Long> ids() {
    return sql.sql("select o.id" + LISTED + ORDER).query((row, number) -> row.getLong(1)).list();
  }

  /** The offers of a provider that ended, if visible to the current user. */
  List<Offer> listEnded(long provider) {
    return read("where o.provider_id = :provider and " + ENDED, Map.of("provider", provider));
  }

  /** The offers that answer a need item, if visible to the current user. */
  public List<Offer> listFor(long need) {
    return read(ANSWERING.formatted("", "where need_id = :need"), Map.of("need", need));
  }

  /** The offers that answer any of these need items, if visible to the current user. */
  public List<Offer> listFor(Collection<Long> needs) {
    String given = ANSWERING.formatted("not o.draft and", "where need_id = any(:needs)");
    return read(given, Map.of("needs", needs.toArray(Long[]::new)));
  }

  /** The submitted offers that answer any need item visible to the current user. */
  List<Offer> listAnswering() {
    return read(ANSWERING.formatted("not o.draft and", ""), Map.of());
  }

  /** The offer with this number, if visible to the current user. */
  public Optional<Offer> find(long id) {
    return read("where o.id = :id", Map.of("id", id)).stream().findFirst();
  }

  // Offers that a reader sees only by publication have the text to which their provider consented.
  private List<Offer> read(String condition, Map<String, ?> parameters) {
    LocalDate today = LocalDate.now(clock);
    Set<Long> published = new HashSet<>();
    List<Offer> found =
        sql.sql(ALL + condition + ORDER)
            .params(parameters)
            .query(
                (row, number) -> {
                  Offer offer = reader.offer(row, today);
                  if (!offer.isReference() && !row.getBoolean("in_full")) {
                    published.add(offer.id());
                  }
                  return offer;
                })
            .list();
    return reader.approved(found, published);
  }

  /** An offer with the text to which its provider consented, and its progress until now. */
  public Offer approved(String text, Offer current) {
    return reader.approved(text, current);
  }

  String text(Offer offer) {
    return reader.text(offer);
  }

  /**
   * Records an offer, either as a draft or as submitted.
   *
   * @param needs numbers of the need items that it answers; empty for a standing programme
   * @return the number of the offer
   */
  public long record(
      Actor actor, Provider provider, OfferDetails details, boolean draft, List<Long> needs) {
    return journal.inTransaction(
        () -> {
          long id = insert(provider, details, draft, needs);
          journal.write(actor, OfferChanges.recorded(id, provider, details, draft, needs));
          return id;
        });
  }

  private long insert(Provider provider, OfferDetails details, boolean draft, List<Long> needs) {
    OfferKind kind = needs.isEmpty() ? OfferKind.STANDING_PROGRAMME : OfferKind.ANSWER;
    long id =
        sql.sql(
                """
                insert into providers_offer (provider_id, party, provider_kind, provider, kind,
                  as_of, words, exclusions, regions, answers, address, draft, confirmed_on,
                  areas, kinds, weapons, languages, conditions, available_from,
                  available_until, cost, modes, source, source_date)
                values (:provider, :party, :providerKind, :name, :kind, :asOf, :words,
                  :exclusions, :regions, '', '', :draft, cast(:asOf as date), :areas, :kinds,
                  :weapons, :languages, :conditions, :from, :until, :cost, :modes, :source,
                  :sourceDate)
                returning id
                """)
            .params(details.columns())
            .param("provider", provider.id())
            .param("party", provider.party())
            .param("providerKind", provider.type().key())
            .param("name", provider.fullName())
            .param("kind", kind.key())
            .param("asOf", LocalDate.now(clock).toString())
            .param("draft", draft)
            .query(Long.class)
            .single();
    for (long need : needs) {
      sql.sql("insert into providers_answer values (:offer, :need)")
          .param("offer", id)
          .param("need", need)
          .update();
    }
    return id;
  }

  /** Changes the content of an offer, which also confirms it. */
  public void change(Actor actor, Offer before, OfferDetails details) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update providers_offer set words = :words, exclusions = :exclusions,
                    regions = :regions, areas = :areas, kinds = :kinds, weapons = :weapons,
                    languages = :languages, conditions = :conditions, available_from = :from,
                    available_until = :until, cost = :cost, modes = :modes, source = :source,
                    source_date = :sourceDate, confirmed_on = :today
                  where id = :id
                  """)
              .params(details.columns())
              .param("today", LocalDate.now(clock))
              .param("id", before.id())
              .update();
          journal.write(actor, OfferChanges.changed(before, details));
        });
  }

  /** Submits a draft to the Committee; from this day on, it is an offer. */
  public void give(Actor actor, Offer offer) {
    set(actor, offer, "offer given", "draft = false, confirmed_on = :today, as_of = :today::text");
  }

  /** Records that the provider confirmed the offer. */
  public void confirm(Actor actor, Offer offer) {
    set(actor, offer, "offer confirmed", "confirmed_on = :today");
  }

  /** Records that an offer on record belongs to a provider, which confirmed it by its claim. */
  void assign(Actor actor, Offer offer, Provider owner) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  "update providers_offer set provider_id = :provider, party = :party,"
                      + " confirmed_on = :today where id = :id")
              .param("provider", owner.id())
              .param("party", owner.party())
              .param("today", LocalDate.now(clock))
              .param("id", offer.id())
              .update();
          write(
              actor,
              offer.id(),
              "offer assigned to its provider",
              Map.of("provider", owner.fullName(), "party", owner.party()));
        });
  }

  /** Records that the provider was asked by e-mail to confirm the offer. */
  void asked(Actor actor, Offer offer) {
    set(actor, offer, "provider asked whether offer holds", "asked_on = :today");
  }

  /**
   * Records that an answer was circulated and the requesting State informed; once, on the first
   * day.
   *
   * @throws BadInput if the offer answers no need
   */
  public void circulate(Actor actor, Offer offer) {
    if (offer.status().needs().isEmpty()) {
      throw BadInput.of("", "providers.refused.no-answer");
    }
    if (find(offer.id()).flatMap(now -> now.status().circulated()).isEmpty()) {
      String first = "circulated_on = coalesce(circulated_on, :today)";
      set(actor, offer, "offer circulated and told to the State", first);
    }
  }

  private void set(Actor actor, Offer offer, String act, String values) {
    LocalDate today = LocalDate.now(clock);
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql("update providers_offer set " + values + " where id = :id")
                  .param("today", today)
                  .param("id", offer.id())
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "providers.refused.not-yours");
          }
          write(actor, offer.id(), act, Map.of("on", today.toString()));
        });
  }

  private void write(Actor actor, long id, String act, Map<String, ?> values) {
    journal.write(actor, Change.of(act, "offer/" + id).after(values));
  }
}
