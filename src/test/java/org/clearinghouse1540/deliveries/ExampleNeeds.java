package org.clearinghouse1540.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.assistance.ReceivedItem;
import org.clearinghouse1540.assistance.ReceivedRequest;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests of invented States, and providers that are invented too. */
public final class ExampleNeeds {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

  private ExampleNeeds() {}

  /** A request that providers may see; its number. Each item is a title and the key of an area. */
  public static long shared(String state, List<String> forStates, Map<String, String> items) {
    long id = received(state, forStates, items);
    share(id);
    return id;
  }

  /** A request that came in and that nobody outside may see. */
  public static long received(String state, List<String> forStates, Map<String, String> items) {
    List<ReceivedItem> list =
        items.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(item -> item(item.getKey(), item.getValue()))
            .toList();
    ReceivedRequest request =
        new ReceivedRequest(
            forStates.isEmpty() ? state : "",
            state,
            RequestChannel.NOTE_VERBALE,
            DAY,
            DAY,
            "NV (invented)",
            "en",
            Optional.empty(),
            "Invented for a test.",
            forStates,
            list);
    return ViewerDataSource.as(
        "program", () -> PROGRAM.bean(Requests.class).receive(Actor.program(), request));
  }

  private static ReceivedItem item(String title, String area) {
    return new ReceivedItem(
        title,
        "Invented: " + title,
        List.of(area),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        true,
        "");
  }

  /** The consent of the State that providers see it, and that it was sent to them. */
  public static void share(long request) {
    ViewerDataSource.asProgram(
        () ->
            PROGRAM
                .bean(Consents.class)
                .give(
                    Actor.program(),
                    Subject.request(request),
                    ConsentGrant.express(GateKey.CONSENT, Audience.PROVIDERS, "State", "NV", DAY),
                    SeenText.writtenInTheSameForm(),
                    DAY));
    owner("update assistance_request set providers_from = '2024-05-07' where id = " + request);
    owner(
        "insert into assistance_step (request_id, step, taken_on, taken_by, note, document) values"
            + " ("
            + request
            + ", 'authenticate', '2024-05-06', 'invented', '', '')");
  }

  /** Takes the consent back. */
  public static void withdraw(long request) {
    ViewerDataSource.asProgram(
        () ->
            PROGRAM
                .bean(Consents.class)
                .withdraw(
                    Actor.program(),
                    Subject.request(request),
                    new ConsentWithdrawal(GateKey.CONSENT, Audience.PROVIDERS, "NV 2"),
                    LocalDate.of(2026, 1, 2)));
  }

  /** Changes rows with all rights. */
  public static void owner(String statement) {
    JdbcClient.create(PROGRAM.owner().plainSource()).sql(statement).update();
  }

  /** The numbers of the items of a request, by their titles. */
  public static List<Long> items(long request) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Requests.class).find(request)).stream()
        .flatMap(a -> a.items().stream())
        .map(needItem -> needItem.id())
        .toList();
  }

  /** Registers a provider for its own party; its number. */
  public static long register(Visitor who, String name) {
    return number(
        who.post(
                "/providers",
                Map.of(
                    "name",
                    name,
                    "kind",
                    "organization",
                    "institution",
                    "Example Institution",
                    "mailbox",
                    "desk@example.org",
                    "person",
                    "Example Person"))
            .headers()
            .firstValue("Location")
            .orElseThrow());
  }

  /** The number at the end of an address. */
  public static long number(String address) {
    return Stream.of(address.split("/"))
        .reduce((first, second) -> second)
        .map(Long::valueOf)
        .orElseThrow();
  }

  /** A form with an offer of help with laws. */
  public static Map<String, String> laws(long provider) {
    return new java.util.HashMap<>(
        Map.of(
            "provider", Long.toString(provider),
            "words", "Help with drafting laws",
            "areas", "legislation",
            "kinds", "drafting",
            "exclusions", "not regulatory mechanisms",
            "from", "2026-Q1",
            "cost", "none"));
  }
}
