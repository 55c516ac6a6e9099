package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.junit.jupiter.api.Test;

/** The days on which an offer was made and circulated stay, whatever comes after. */
class OfferDayTest {
  private static final Actor CLERK = new Actor("example.clerk", "secretariat");
  private static final String COUNTED =
      "select count(*)::int from providers_offer_counted where day <= '2024-12-31'";
  private final TestProgram program = TestProgram.get();
  private final Offers offers = program.bean(Offers.class);
  private final Providers providers = program.bean(Providers.class);

  private static OfferDetails details(String words) {
    return new OfferDetails(
        words,
        "",
        "",
        new OfferScope(
            List.of(new SubjectAreas().find("legislation").orElseThrow()),
            List.of(),
            List.of(),
            List.of(),
            ""),
        new OfferTerms("", "", Optional.empty(), List.of(), "", ""));
  }

  private Provider provider() {
    Provider entry =
        new Provider(
            0,
            "",
            "Example Provider " + System.nanoTime(),
            "Example Organization",
            ProviderType.PROGRAMME,
            "Example Institution",
            "desk@example.org",
            "Example Person");
    long id = ViewerDataSource.as("program", () -> providers.register(CLERK, entry));
    return ViewerDataSource.as("program", () -> providers.find(id)).orElseThrow();
  }

  private Offer found(long id) {
    return ViewerDataSource.as("program", () -> offers.find(id)).orElseThrow();
  }

  @Test
  void anOfferIsCountedInTheYearInWhichItWasMade() {
    Provider provider = provider();
    long request =
        ExampleNeeds.received("Example State 376", List.of(), Map.of("Laws 376", "legislation"));
    List<Long> needs = ExampleNeeds.items(request).stream().sorted().toList();
    long id =
        ViewerDataSource.as(
            "program", () -> offers.record(CLERK, provider, details("Words"), false, needs));
    ExampleNeeds.owner(
        "update providers_offer set as_of = '2024-05-06', circulated_on = '2024-05-09',"
            + " confirmed_on = '2024-05-06' where id = "
            + id);
    int counted = program.count(COUNTED);
    ViewerDataSource.asProgram(
        () -> {
          offers.confirm(CLERK, found(id));
          offers.change(CLERK, found(id), details("Other words"));
          offers.assign(CLERK, found(id), provider);
          offers.circulate(CLERK, found(id));
        });
    assertThat(found(id).asOf()).isEqualTo("2024-05-06");
    assertThat(found(id).status().circulated()).contains(LocalDate.of(2024, 5, 9));
    assertThat(found(id).status().confirmed().orElseThrow()).isAfter(LocalDate.of(2024, 5, 6));
    assertThat(program.count(COUNTED)).isEqualTo(counted);
  }
}
