package org.clearinghouse1540.providers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** Offers as a table; a provider exports and imports only its own. */
@Component
final class OfferTable implements BulkTable {
  private static final String PROVIDER = "provider";

  private final Offers offers;
  private final Providers providers;
  private final SubjectAreas areas;
  private final OfferEndings endings;

  OfferTable(Offers offers, Providers providers, SubjectAreas areas, OfferEndings endings) {
    this.offers = offers;
    this.endings = endings;
    this.providers = providers;
    this.areas = areas;
  }

  @Override
  public String kind() {
    return "offers";
  }

  @Override
  public String page() {
    return "/offers/file";
  }

  @Override
  public Permission permission() {
    return Permission.EDIT_OFFERS;
  }

  @Override
  public List<BulkColumn> columns() {
    List<Option> register = providers.list().stream().map(OfferChoices::option).toList();
    return List.of(
        BulkColumn.choice(PROVIDER, "providers.provider", language -> register),
        BulkColumn.text("words", "providers.words"),
        BulkColumn.choices("areas", "providers.areas.choose", language -> in(language).areas()),
        BulkColumn.text("exclusions", "providers.exclusions"),
        BulkColumn.choices("kinds", "providers.kinds", language -> in(language).kinds()),
        BulkColumn.choices("weapons", "providers.weapons", language -> in(language).weapons()),
        BulkColumn.text("regions", "providers.regions"),
        BulkColumn.choices(
            "languages", "providers.languages", language -> in(language).languages()),
        BulkColumn.text("conditions", "providers.conditions"),
        BulkColumn.text("from", "providers.from"),
        BulkColumn.text("until", "providers.until"),
        BulkColumn.choice("cost", "providers.cost", language -> in(language).costs()),
        BulkColumn.choices("modes", "providers.modes", language -> in(language).modes()),
        BulkColumn.text("source", "providers.letter"),
        BulkColumn.text("source-date", "providers.letter.date"));
  }

  private OfferChoices in(Language language) {
    return OfferChoices.in(language, areas);
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    List<BulkColumn> columns = columns();
    return offers(viewer)
        .filter(offer -> EditableOffers.mayEdit(viewer, offer))
        .map(offer -> stored(offer, columns))
        .toList();
  }

  private Stream<Offer> offers(Viewer viewer) {
    return viewer.is(Role.PROVIDER)
        ? offers.listOfParty(viewer.party()).stream().filter(endings.current())
        : offers.list().stream();
  }

  private BulkRecord stored(Offer offer, List<BulkColumn> columns) {
    FormView form = OfferForm.fill(SubmittedForm.none().view(page()), offer);
    Map<String, List<String>> values = new HashMap<>();
    for (BulkColumn column : columns) {
      values.put(column.field(), form.values(column.field()));
    }
    values.put(PROVIDER, offer.status().provider().stream().map(String::valueOf).toList());
    return new BulkRecord(offer.id(), offer.title(), values);
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    Optional<Provider> provider = OfferForm.provider(form, providers);
    provider
        .filter(named -> viewer.is(Role.PROVIDER) && !named.party().equals(viewer.party()))
        .ifPresent(other -> form.problem(PROVIDER, "kit.form.choice"));
    OfferDetails details = OfferForm.read(form, areas);
    Optional<Offer> offer = before.flatMap(stored -> offers.find(stored.number()));
    offer.ifPresent(endings::requireCurrent);
    if (offer.isPresent() && provider.isPresent() && !isOf(offer.get(), provider.get())) {
      form.problem(PROVIDER, "providers.refused.file-owner");
    }
    form.check();
    Provider owner = provider.orElseThrow();
    boolean draft = viewer.is(Role.PROVIDER);
    return new BulkChange(
        owner.fullName(),
        owner.fullName() + ": " + details.words(),
        actor -> {
          if (offer.isPresent()) {
            offers.change(actor, offer.get(), details);
          } else {
            offers.record(actor, owner, details, draft, List.of());
          }
        });
  }

  private static boolean isOf(Offer offer, Provider provider) {
    return offer.status().provider().equals(Optional.of(provider.id()));
  }
}
