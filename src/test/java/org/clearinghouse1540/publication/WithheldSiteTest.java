package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.publication.TextSearch.PROGRAM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentGrant;
import org.clearinghouse1540.consent.ConsentWithdrawal;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.SeenText;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.site.StaticSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The public pages while a record of each kind is withheld: the site is exported all the same, no
 * link leads to a page that is missing, and nothing of the withheld records is in it.
 */
class WithheldSiteTest {
  private static final Actor CLERK = new Actor("example clerk", "secretariat");
  private static final LocalDate TODAY = LocalDate.now(DateText.HEADQUARTERS);
  private static final Subject STATE = new Subject(Subject.Kind.REFERENCE, "TKM");
  private static final String PLAN = "turkmenistans-national-implementation-action-plan";
  private static final List<String> MARKS = new ArrayList<>();

  @BeforeAll
  static void withholdAll() {
    for (PublishedKinds kind : PublishedKinds.values()) {
      TextSearch search = new TextSearch();
      PublishedKinds.Record found = kind.publish(search);
      assertThat(found.isFound(search.approved)).as(kind.name()).isTrue();
      withhold(found.subject());
      assertThat(found.isFound(search.approved)).as(kind.name()).isFalse();
      MARKS.add(search.approved);
    }
    withhold(STATE);
    // Published, at an address with encoded letters.
    PublishedKinds.MATRIX.publish(new TextSearch());
  }

  @AfterAll
  static void release() {
    ConsentWithdrawal released =
        new ConsentWithdrawal(GateKey.WITHHELD, Audience.EVERYBODY, "NV 2 (invented)");
    ViewerDataSource.asProgram(
        () -> PROGRAM.bean(Consents.class).withdraw(CLERK, STATE, released, TODAY));
  }

  private static void withhold(Subject subject) {
    ConsentGrant grant =
        ConsentGrant.toPublish(
            GateKey.WITHHELD, "Example mission", "NV 1 (invented)", TODAY.minusDays(1));
    SeenText seen = SeenText.writtenInTheSameForm();
    ViewerDataSource.asProgram(
        () -> PROGRAM.bean(Consents.class).give(CLERK, subject, grant, seen, TODAY));
  }

  @Test
  void aWithheldStateHasItsPageWithoutItsEntries() {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    for (Language language : Language.values()) {
      var answer = visitor.get("/public/states/TKM?lang=" + language.code());
      assertThat(answer.statusCode()).as(language.code()).isEqualTo(200);
      assertThat(Jsoup.parse(answer.body()).text())
          .contains(Texts.get(language, "publication.state.none"))
          .doesNotContain(Texts.get(language, "publication.treaties"));
      assertThat(answer.body()).doesNotContain(PLAN);
    }
  }

  @Test
  void theSiteIsExportedWithoutWithheldRecordsAndWithoutBrokenLinks(@TempDir Path folder)
      throws IOException {
    Path site = folder.resolve("site");
    StaticSite.write(PROGRAM.address(), site, List.of(Language.AR), "2020-01-02", pages -> {});
    assertThat(site.resolve("ar/public/states/TKM.html")).content().doesNotContain(PLAN);
    int calendars = 0;
    List<String> broken = new ArrayList<>();
    for (Path file : files(site)) {
      String content = Files.readString(file);
      assertThat(content).as(file.toString()).doesNotContain(MARKS);
      calendars += file.toString().endsWith("event.ics") ? 1 : 0;
      if (file.toString().endsWith(".ics")) {
        assertThat(content).as(file.toString()).startsWith("BEGIN:VCALENDAR");
      } else if (file.toString().endsWith(".html")) {
        broken.addAll(broken(file, Jsoup.parse(content)));
      }
    }
    assertThat(calendars).as("calendars of single events").isPositive();
    assertThat(broken).isEmpty();
  }

  // Other languages were not exported here.
  private static List<String> broken(Path file, Document page) {
    return page.select("a[href]:not([hreflang]), link[href]").stream()
        .map(link -> link.attr("href").replaceFirst("[?#].*", ""))
        .filter(target -> !target.isEmpty() && !target.matches("(https?|mailto):.*"))
        .filter(target -> !target.startsWith("en/"))
        .filter(target -> !Files.exists(file.resolveSibling(decoded(target))))
        .map(target -> file + " leads to " + target)
        .toList();
  }

  private static String decoded(String target) {
    return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path site) {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
