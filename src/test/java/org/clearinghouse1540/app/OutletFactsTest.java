package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.app.OutletReader.compare;
import static org.clearinghouse1540.app.OutletReader.feed;
import static org.clearinghouse1540.app.OutletReader.json;
import static org.clearinghouse1540.app.OutletReader.page;
import static org.clearinghouse1540.app.OutletReader.typed;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearinghouse1540.assistance.RequestFacts;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.EventSections;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.practices.PracticeFacts;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.providers.OfferFacts;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.providers.ProviderFacts;
import org.clearinghouse1540.providers.Providers;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.workspace.EntryFacts;
import org.clearinghouse1540.workspace.SharedEntries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fact of the description of a record is at each of its outlets: its pages, its files, the
 * API and the feed. The facts come from the descriptions, so a new fact is looked for by itself.
 * The descriptions have the values of the forms.
 */
class OutletFactsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final RichRecords RECORDS = new RichRecords(PROGRAM);
  private static final Visitor OPEN = Visitor.signedOut(PROGRAM.address());

  private static String event = "";
  private static String request = "";
  private static String entry = "";
  private static String summarized = "";
  private static String provider = "";
  private static String offer = "";
  private static String practice = "";

  @BeforeAll
  static void create() {
    event = RECORDS.event("Example workshop (facts)");
    RECORDS.need(event);
    RECORDS.release(event);
    request = RECORDS.request();
    RECORDS.post(request);
    entry = RECORDS.entry();
    RECORDS.post(entry, "full");
    summarized = RECORDS.entry();
    RECORDS.post(summarized, "summary");
    provider = RECORDS.register();
    offer = RECORDS.offer(provider);
    practice = RECORDS.practice();
    RECORDS.report();
    RECORDS.result(provider);
    RECORDS.yearlyReport();
    RECORDS.jointText();
    RECORDS.submission();
    RECORDS.publishedContact();
  }

  @AfterAll
  static void close() {
    if (!event.isEmpty()) {
      RECORDS.close(event);
    }
  }

  static List<Language> languages() {
    return List.of(Language.EN, Language.AR, Language.ZH);
  }

  private static long number(String address) {
    return RichRecords.number(address);
  }

  private static <T> T read(Supplier<T> reading) {
    return ViewerDataSource.as("program", reading::get);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anEventIsTheSameEverywhere(Language language) {
    String in = "?lang=" + language.code();
    EventSections sections = PROGRAM.bean(EventSections.class);
    var record = read(() -> PROGRAM.bean(Events.class).find(number(event)).orElseThrow());
    RecordFacts whole = sections.description(record, language, EventSections.Readers.PUBLIC);
    String mark = RECORDS.mark();
    typed(
        whole,
        "ورشة عمل (" + mark + ")",
        "Exampleville " + mark,
        "Great Hall of " + mark,
        "Example Organizer " + mark,
        "منظمة المثال (" + mark + ")",
        RichRecords.STATE,
        "Example Organization for Harbours " + mark,
        "Member of the Committee (" + mark + ")",
        "09:00",
        RichRecords.ANSWER);
    compare(
        whole,
        Map.of(
            "public page", page(OPEN, "/public" + event + in),
            "page", page(RECORDS.expert(), event + in),
            "public file", json(OPEN, "/public" + event + "/file/json" + in),
            "file", json(RECORDS.expert(), event + "/file/json" + in),
            "API", json(OPEN, "/api" + event + in)));
    compare(
        sections.facts(record.event(), language),
        Map.of(
            "list as a file", json(OPEN, "/public/events/file/json" + in),
            "list in the API", json(OPEN, "/api/events" + in),
            "feed", feed(language.code())));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void anOfferIsTheSameEverywhere(Language language) {
    String in = "?lang=" + language.code();
    RecordFacts facts =
        OfferFacts.of(
            read(() -> PROGRAM.bean(Offers.class).find(number(offer)).orElseThrow()), language);
    String mark = RECORDS.mark();
    typed(
        facts,
        RichRecords.ANSWER,
        "No equipment (" + mark + ").\nولا معدات.",
        "Example region " + mark,
        "Only with a request " + mark,
        "Letter " + mark);
    compare(
        facts,
        Map.of(
            "public page", page(OPEN, "/public/offers" + in + "&offer=" + number(offer)),
            "page", page(RECORDS.provider(), offer + in),
            "file", json(OPEN, "/public/offers/file/json" + in),
            "API", json(OPEN, "/api/offers" + in),
            "feed", feed(language.code())));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aRequestIsTheSameEverywhere(Language language) {
    String in = "?lang=" + language.code();
    RecordFacts facts =
        RequestFacts.of(
            read(() -> PROGRAM.bean(Requests.class).find(number(request)).orElseThrow()),
            PROGRAM.bean(States.class),
            language);
    typed(
        facts,
        RichRecords.STATE,
        "Training of customs officers " + RECORDS.mark(),
        RichRecords.ANSWER,
        "معدات الكشف.\nDetectors for the port.");
    compare(
        facts,
        Map.of(
            "public page", page(OPEN, "/public/requests" + in),
            "file", json(OPEN, "/public/requests/file/json" + in),
            "API", json(OPEN, "/api/requests" + in),
            "feed", feed(language.code())));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPostIsTheSameEverywhere(Language language) {
    String in = "?lang=" + language.code();
    SharedEntries shared = PROGRAM.bean(SharedEntries.class);
    States states = PROGRAM.bean(States.class);
    RecordFacts full =
        EntryFacts.of(
            read(
                () ->
                    shared.posted().stream()
                        .filter(post -> post.value().id() == number(entry))
                        .findFirst()
                        .orElseThrow()
                        .value()),
            states,
            language);
    typed(full, RichRecords.ANSWER, "Gap at the port (" + RECORDS.mark() + ")");
    compare(
        full,
        Map.of(
            "public page", page(OPEN, "/public/posts/" + number(entry) + in),
            "file", json(OPEN, "/public/posts/" + number(entry) + "/file/json" + in),
            "list as a file", json(OPEN, "/public/posts/file/json" + in),
            "API", json(OPEN, "/api/posts" + in),
            "feed", feed(language.code())));
    RecordFacts summary =
        EntryFacts.of(
            read(
                () ->
                    shared.postedSummaries().stream()
                        .filter(post -> post.value().entry() == number(summarized))
                        .findFirst()
                        .orElseThrow()
                        .value()),
            states,
            language);
    compare(
        summary,
        Map.of(
            "public page", page(OPEN, "/public/posts" + in),
            "list as a file", json(OPEN, "/public/posts/file/json" + in),
            "API", json(OPEN, "/api/posts" + in),
            "feed", feed(language.code())));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aPracticeAndAProviderAreTheSameEverywhere(Language language) {
    String in = "?lang=" + language.code();
    RecordFacts facts =
        PROGRAM
            .bean(PracticeFacts.class)
            .of(
                read(() -> PROGRAM.bean(Practices.class).find(number(practice)).orElseThrow()),
                language);
    typed(
        facts,
        RichRecords.STATE,
        RichRecords.ANSWER,
        RichRecords.ADDRESS,
        "NV 4 (" + RECORDS.mark() + ")");
    compare(facts, Map.of("page", page(RECORDS.expert(), practice + in)));
    RecordFacts registered =
        ProviderFacts.of(
            read(() -> PROGRAM.bean(Providers.class).find(number(provider)).orElseThrow()),
            language);
    typed(registered, "Example Parent " + RECORDS.mark(), "Example Institution " + RECORDS.mark());
    compare(registered, Map.of("page", page(RECORDS.secretariat(), provider + in)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aRecordThatAModuleDescribesIsTheSameEverywhere(Language language) {
    String in = "?lang=" + language.code();
    List<PublishedRecords> kinds = PROGRAM.beans(PublishedRecords.class);
    assertThat(kinds)
        .extracting(PublishedRecords::key)
        .contains(
            "practices",
            "reports",
            "results",
            "yearly",
            "joint-texts",
            "review-submissions",
            "contacts");
    for (PublishedRecords kind : kinds) {
      // A report of numbers has no words that a test could write.
      boolean numbers = kind.key().equals("yearly");
      PublishedRecords.PublishedEntry entry =
          read(() -> kind.list(language)).stream()
              .filter(
                  found ->
                      numbers
                          || (found.facts().title() + found.facts().text())
                              .contains(RECORDS.mark()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no record of the kind " + kind.key()));
      RecordFacts facts = entry.facts();
      if (!numbers) {
        typed(facts, RichRecords.STATE);
      }
      String page = "/public/" + kind.key();
      compare(
          facts,
          Map.of(
              "public page of " + kind.key(),
              page(OPEN, entry.page().replaceFirst("#.*", "") + in),
              "file",
              json(OPEN, page + "/file/json" + in),
              "API",
              json(OPEN, "/api/" + kind.key() + in),
              "feed",
              feed(language.code())));
    }
  }
}
