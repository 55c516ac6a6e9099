package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers and providers in the database, with the rights of each kind of viewer. */
class OffersTest {
  private static final Actor CLERK = new Actor("example.clerk", "secretariat");
  private static final SubjectAreas AREAS = new SubjectAreas();
  private final TestProgram program = TestProgram.get();
  private final Offers offers = program.bean(Offers.class);
  private final Providers providers = program.bean(Providers.class);
  private final String name = "Example Provider " + System.nanoTime();
  private final Provider provider = registered("Example Party " + System.nanoTime());

  private Provider registered(String party) {
    Provider entry =
        new Provider(
            0,
            party,
            name,
            "Example Organization",
            ProviderType.PROGRAMME,
            "Example Institution",
            "desk@example.org",
            "Example Person");
    long id = asProgram(() -> providers.register(CLERK, entry));
    return asProgram(() -> providers.find(id)).orElseThrow();
  }

  private static OfferDetails details(String words) {
    return new OfferDetails(
        words,
        "no equipment",
        "Example State 460; Example Region",
        new OfferScope(
            List.of(
                AREAS.find("legislation").orElseThrow(),
                AREAS.find("border-control").orElseThrow()),
            List.of(AREAS.find("drafting").orElseThrow()),
            List.of(WeaponType.BIOLOGICAL),
            List.of(Language.AR, Language.FR),
            "States of the region"),
        new OfferTerms(
            "2027-Q3",
            "2028",
            Optional.of(CostSharing.SHARED),
            List.of(DeliveryMode.REGIONAL),
            "Letter (invented)",
            "2026-11"));
  }

  private Offer recorded(boolean draft, List<Long> needs) {
    long id =
        asProgram(() -> offers.record(CLERK, provider, details("Words of " + name), draft, needs));
    return found(id);
  }

  private Offer found(long id) {
    return asProgram(() -> offers.find(id)).orElseThrow();
  }

  @Test
  void anOfferIsReadAsItWasRecorded() {
    Offer offer = recorded(false, List.of());
    OfferDetails given = details("Words of " + name);
    assertThat(offer.scope()).isEqualTo(given.scope());
    assertThat(offer.terms()).isEqualTo(given.terms());
    assertThat(offer.words()).isEqualTo(given.words());
    assertThat(offer.exclusions()).isEqualTo("no equipment");
    assertThat(offer.regions()).isEqualTo("Example State 460; Example Region");
    assertThat(offer.provider()).isEqualTo(name + " (Example Organization)");
    assertThat(offer.referenceId()).isEqualTo("offer-" + offer.id());
    assertThat(offer.kind()).isEqualTo(OfferKind.STANDING_PROGRAMME);
    assertThat(offer.status().party()).isEqualTo(provider.party());
    assertThat(offer.status().provider()).contains(provider.id());
    assertThat(offer.status().toBeConfirmed()).isFalse();
  }

  @Test
  void aDraftIsOnTheListOfItsPartyOnly() {
    Offer draft = recorded(true, List.of());
    assertThat(asProgram(offers::list)).doesNotContain(draft);
    assertThat(asProgram(() -> offers.listOfParty(provider.party()))).containsExactly(draft);
    assertThat(asProgram(() -> offers.listOfParty("")))
        .as("the offers of the reference table are of no party")
        .isEmpty();
    ViewerDataSource.asProgram(() -> offers.give(CLERK, draft));
    assertThat(asProgram(offers::list)).extracting(Offer::id).contains(draft.id());
  }

  @Test
  void theJournalHasTheContentOfAnOfferButNotOfADraft() {
    Offer draft = recorded(true, List.of());
    Offer submitted = recorded(false, List.of());
    for (Offer offer : List.of(draft, submitted)) {
      ViewerDataSource.asProgram(
          () -> offers.change(CLERK, offer, details("Changed words of " + name)));
    }
    assertThat(journalled(draft, "offer drafted", "")).isEqualTo(1);
    assertThat(journalled(draft, "offer changed", "Changed words")).isZero();
    assertThat(journalled(submitted, "offer recorded", "")).isEqualTo(1);
    assertThat(journalled(submitted, "offer changed", "Changed words")).isEqualTo(1);
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'offer/%d' and after::text like '%%Words of%%'"
                    .formatted(draft.id())))
        .isZero();
  }

  @Test
  void aChangeConfirmsTheOfferAndReplacesAllItsContent() {
    Offer offer = recorded(false, List.of());
    ExampleNeeds.owner(
        "update providers_offer set confirmed_on = '2020-01-02' where id = " + offer.id());
    assertThat(found(offer.id()).status().toBeConfirmed()).isTrue();
    OfferDetails bare =
        new OfferDetails(
            "Bare words",
            "",
            "",
            new OfferScope(
                List.of(AREAS.find("legislation").orElseThrow()),
                List.of(),
                List.of(),
                List.of(),
                ""),
            new OfferTerms("", "", Optional.empty(), List.of(), "", ""));
    ViewerDataSource.asProgram(() -> offers.change(CLERK, offer, bare));
    Offer changed = found(offer.id());
    assertThat(changed.scope()).isEqualTo(bare.scope());
    assertThat(changed.terms()).isEqualTo(bare.terms());
    assertThat(changed.exclusions()).isEmpty();
    assertThat(changed.status().toBeConfirmed()).isFalse();
    assertThat(changed.asOf()).isEqualTo(changed.status().confirmed().orElseThrow().toString());
  }

  @Test
  void anAnswerIsFoundByEachOfItsNeeds() {
    long request =
        ExampleNeeds.received(
            "Example State 461",
            List.of(),
            Map.of("Laws 461", "legislation", "Border 461", "border-control"));
    List<Long> needs = ExampleNeeds.items(request).stream().sorted().toList();
    Offer answer = recorded(false, needs);
    assertThat(answer.kind()).isEqualTo(OfferKind.ANSWER);
    assertThat(answer.status().needs()).containsExactlyElementsOf(needs);
    for (long need : needs) {
      assertThat(asProgram(() -> offers.listFor(need))).containsExactly(answer);
    }
    assertThat(asProgram(() -> offers.listFor(0))).isEmpty();
    ViewerDataSource.asProgram(() -> offers.circulate(CLERK, answer));
    assertThat(found(answer.id()).status().circulated()).isPresent();
  }

  @Test
  void aStandingProgrammeIsNotCirculated() {
    Offer standing = recorded(false, List.of());
    assertThat(refused("program", offer -> offers.circulate(CLERK, offer), standing))
        .isEqualTo(Problem.of("", "providers.refused.no-answer"));
    assertThat(journalled(standing, "offer circulated and told to the State", "")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"provider", "state", "region", "public", "administrator"})
  void nobodyElseSubmitsOrConfirmsAnOffer(String viewer) {
    Offer draft = recorded(true, List.of());
    Offer submitted = recorded(false, List.of());
    Problem expected = Problem.of("", "providers.refused.not-yours");
    assertThat(refused(viewer, offer -> offers.give(CLERK, offer), draft)).isEqualTo(expected);
    assertThat(refused(viewer, offer -> offers.confirm(CLERK, offer), submitted))
        .isEqualTo(expected);
    assertThat(found(draft.id())).isEqualTo(draft);
    assertThat(journalled(draft, "offer given", "")).isZero();
    assertThat(journalled(submitted, "offer confirmed", "")).isZero();
  }

  @Test
  void theCommitteeDoesNotSubmitTheDraftOfAProvider() {
    Offer draft = recorded(true, List.of());
    assertThat(refused("committee", offer -> offers.give(CLERK, offer), draft))
        .isEqualTo(Problem.of("", "providers.refused.not-yours"));
    assertThat(ViewerDataSource.as("committee", () -> offers.find(draft.id()))).isEmpty();
  }

  @Test
  void aProviderIsRegisteredOnceByItsNameAndParent() {
    Provider again =
        new Provider(
            0,
            "",
            name,
            "Example Organization",
            ProviderType.NGO,
            "Other Institution",
            "other@example.org",
            "");
    Problem expected = Problem.of("name", "providers.refused.registered");
    assertThat(Refusal.of(() -> ViewerDataSource.asProgram(() -> providers.register(CLERK, again))))
        .isEqualTo(expected);
    long branch =
        asProgram(
            () ->
                providers.register(
                    CLERK,
                    new Provider(
                        0, "", name, "", ProviderType.NGO, "Institution", "o@example.org", "")));
    Provider other = asProgram(() -> providers.find(branch)).orElseThrow();
    assertThat(
            Refusal.of(
                () -> ViewerDataSource.asProgram(() -> providers.change(CLERK, other, again))))
        .isEqualTo(expected);
    assertThat(asProgram(() -> providers.find(branch))).contains(other);
  }

  @Test
  void theJournalDoesNotNameThePersonOfAProvider() {
    ViewerDataSource.asProgram(
        () ->
            providers.change(
                CLERK,
                provider,
                new Provider(
                    provider.id(),
                    provider.party(),
                    name,
                    "",
                    ProviderType.STATE,
                    "Example Institution",
                    "desk@example.org",
                    "Another Person")));
    String entries =
        "select count(*) from kit_journal where subject = 'provider/" + provider.id() + "'";
    assertThat(program.count(entries)).isEqualTo(2);
    assertThat(program.count(entries + " and concat(before, after) like '%Person%'")).isZero();
  }

  @Test
  void anOfferIsConfirmedOnTheDayOfItsRecording() {
    Offer offer = recorded(false, List.of());
    LocalDate day = offer.status().confirmed().orElseThrow();
    assertThat(offer.asOf()).isEqualTo(day.toString());
    assertThat(offer.status().dueSince(day)).isEqualTo(day.plusMonths(12));
    assertThat(offer.hasEnded(LocalDate.of(2028, 12, 31))).isFalse();
    assertThat(offer.hasEnded(LocalDate.of(2029, 1, 1))).isTrue();
  }

  private int journalled(Offer offer, String act, String content) {
    return program.count(
        "select count(*) from kit_journal where act = '%s' and subject = 'offer/%d' and after::text like '%%%s%%'"
            .formatted(act, offer.id(), content));
  }

  private static Problem refused(String viewer, Consumer<Offer> action, Offer offer) {
    return Refusal.of(
        () ->
            ViewerDataSource.as(
                viewer,
                () -> {
                  action.accept(offer);
                  return true;
                }));
  }

  private static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }
}
