package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of offers: those of the reference table, and those that providers record here. */
@Component
public final class Offers {
  private static final String ALL =
      """
      select o.*, (select string_agg(a.need_id::text, ' ' order by a.need_id) from providers_answer a
          where a.offer_id = o.id) as needs
      from providers_offer o
      """;

  private final JdbcClient sql;
  private final ReferenceDataLoader loading;
  private final SubjectAreas areas;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Offers(
      JdbcClient sql,
      ReferenceDataLoader loading,
      SubjectAreas areas,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.loading = loading;
    this.areas = areas;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Loads the reference table; an offer keeps its number when a corrected table comes. */
  public void load() {
    loading.load("providers/data/assistance_offers.csv", table -> table.rows().forEach(this::add));
  }

  private void add(Table.Row row) {
    sql.sql(
            """
            insert into providers_offer
              (reference_id, provider_kind, provider, kind, as_of, words, exclusions, regions, answers,
               address)
            values (:id, :providerKind, :provider, :kind, :asOf, :words, :exclusions, :regions, :answers,
              :address)
            on conflict (reference_id) do update set
              provider_kind = excluded.provider_kind, provider = excluded.provider,
              kind = excluded.kind, as_of = excluded.as_of, words = excluded.words,
              exclusions = excluded.exclusions, regions = excluded.regions,
              answers = excluded.answers, address = excluded.address
            """)
        .param("id", row.require("id"))
        .param("providerKind", row.require("provider_kind"))
        .param("provider", row.require("provider"))
        .param("kind", row.require("kind"))
        .param("asOf", row.get("as_of"))
        .param("words", row.require("areas_paraphrase"))
        .param("exclusions", row.get("exclusions"))
        .param("regions", row.get("regions"))
        .param("answers", row.get("answers"))
        .param("address", row.require("source_url"))
        .update();
  }

  /** All offers that the one who asks may see, drafts left out, by provider. */
  public List<Offer> list() {
    return read("where not o.draft", Map.of());
  }

  /** The offers of a party that are recorded here, drafts too. */
  public List<Offer> listOfParty(String party) {
    return read("where o.party = :party and o.party <> ''", Map.of("party", party));
  }

  /** The offers that answer a need item, as far as the one who asks may see them. */
  public List<Offer> listFor(long need) {
    return read(
        "where o.id in (select offer_id from providers_answer where need_id = :need)",
        Map.of("need", need));
  }

  public Optional<Offer> find(long id) {
    return read("where o.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Offer> read(String condition, Map<String, ?> parameters) {
    LocalDate today = LocalDate.now(clock);
    return sql.sql(ALL + condition + " order by lower(o.provider), o.reference_id, o.id")
        .params(parameters)
        .query((row, number) -> OfferRowMapper.offer(row, areas, today))
        .list();
  }

  /**
   * Records an offer: a draft of its provider, or at once as given.
   *
   * @param needs the need items that it answers; none for a standing programme
   * @return its number
   * @throws BadInput with all that is wrong in the form
   */
  public long record(
      Actor actor, Provider provider, OfferForm form, boolean draft, List<Long> needs) {
    form.check(areas);
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id =
                      sql.sql(
                              """
                              insert into providers_offer (provider_id, party, provider_kind, provider, kind,
                                as_of, words, exclusions, regions, answers, address, draft, confirmed_on,
                                areas, kinds, weapons, languages, conditions, available_from,
                                available_until, cost, modes, source, source_date)
                              values (:provider, :party, :providerKind, :name, :kind, :asOf, :words, :exclusions,
                                :regions, '', '', :draft, cast(:asOf as date), :areas, :kinds, :weapons,
                                :languages, :conditions, :from, :until, :cost, :modes, :source, :sourceDate)
                              returning id
                              """)
                          .params(columns(form))
                          .param("provider", provider.id())
                          .param("party", provider.party())
                          .param("providerKind", provider.kind())
                          .param("name", provider.fullName())
                          .param("kind", needs.isEmpty() ? Offer.STANDING : Offer.ANSWER)
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
                  // The journal names the fact; what a draft says stays where its provider keeps
                  // it.
                  write(
                      actor,
                      id,
                      draft ? "offer drafted" : "offer recorded",
                      Map.of("provider", provider.fullName(), "draft", draft, "needs", needs));
                  return id;
                }))
        .orElseThrow();
  }

  /**
   * Changes what an offer says.
   *
   * @throws BadInput with all that is wrong in the form
   */
  public void change(Actor actor, Offer before, OfferForm form) {
    form.check(areas);
    transaction.executeWithoutResult(
        status -> {
          sql.sql(
                  """
                  update providers_offer set words = :words, exclusions = :exclusions, regions = :regions,
                    areas = :areas, kinds = :kinds, weapons = :weapons, languages = :languages,
                    conditions = :conditions, available_from = :from, available_until = :until,
                    cost = :cost, modes = :modes, source = :source, source_date = :sourceDate,
                    confirmed_on = :today, as_of = :asOf
                  where id = :id
                  """)
              .params(columns(form))
              .param("today", LocalDate.now(clock))
              .param("asOf", LocalDate.now(clock).toString())
              .param("id", before.id())
              .update();
          write(
              actor,
              before.id(),
              "offer changed",
              before.standing().draft() ? Map.of("draft", true) : new HashMap<>(columns(form)));
        });
  }

  /** The provider gives its draft to the Committee; from then on it is no draft. */
  public void give(Actor actor, Offer offer) {
    set(actor, offer, "offer given", "draft = false, confirmed_on = :today, as_of = :today::text");
  }

  /** The provider, or the secretariat with its word, says that an offer still holds. */
  public void confirm(Actor actor, Offer offer) {
    set(actor, offer, "offer confirmed", "confirmed_on = :today, as_of = :today::text");
  }

  /** The provider was asked by mail whether it holds. */
  void asked(Actor actor, Offer offer) {
    set(actor, offer, "provider asked whether offer holds", "asked_on = :today");
  }

  /** An answer was circulated and told to the State that asked. */
  public void circulate(Actor actor, Offer offer) {
    if (offer.standing().needs().isEmpty()) {
      throw new BadInput("offer", "Only an answer to a request is circulated.");
    }
    set(actor, offer, "offer circulated and told to the State", "circulated_on = :today");
  }

  private void set(Actor actor, Offer offer, String act, String values) {
    LocalDate today = LocalDate.now(clock);
    transaction.executeWithoutResult(
        status -> {
          int changed =
              sql.sql("update providers_offer set " + values + " where id = :id")
                  .param("today", today)
                  .param("id", offer.id())
                  .update();
          if (changed == 0) {
            throw new BadInput("offer", "This offer is not yours to change.");
          }
          write(actor, offer.id(), act, Map.of("on", today.toString()));
        });
  }

  private void write(Actor actor, long id, String act, Map<String, ?> values) {
    journal.write(actor, Change.of(act, "offer/" + id).after(values));
  }

  private static Map<String, Object> columns(OfferForm form) {
    Map<String, Object> columns = new HashMap<>();
    for (String name : List.of("words", "exclusions", "regions", "conditions", "from", "until")) {
      columns.put(name, form.text(name));
    }
    for (String name : List.of("areas", "kinds", "weapons", "languages", "modes")) {
      columns.put(name, form.kept(name));
    }
    columns.put("cost", form.text("cost"));
    columns.put("source", form.text("source"));
    columns.put("sourceDate", form.text("source-date"));
    return columns;
  }
}
