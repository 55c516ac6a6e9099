package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.site.StaticSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public list of offers in pages. */
class PublicOffersTest {
  private static final int ADDED = 2 * Paging.LINES + 20;

  @Test
  void everyPublishedOfferIsOnOnePageAndFoundByItsLink(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort())) {
      Visitor visitor = Visitor.signedOut(program.address());
      JdbcClient owner = JdbcClient.create(program.owner().plainSource());
      owner
          .sql(
              """
              insert into providers_offer (reference_id, provider_kind, provider, kind, as_of, words,
                exclusions, regions, answers, address, draft)
              select 'PAGED' || n, 'organization', 'Example Provider ' || n % 7, 'standing programme',
                '2014-05-06', case n when 5 then 'A draft of an offer' else 'Offer ' || n end,
                '', '', '', 'https://example.org/offers/' || n, n = 5
              from generate_series(1, :added) n
              """)
          .param("added", ADDED)
          .update();
      int expected = program.count("select count(*)::int from providers_offer where not draft");
      List<String> found = new ArrayList<>();
      int pages = (expected + Paging.LINES - 1) / Paging.LINES;
      for (int at = 1; at <= pages; at++) {
        Document page = Jsoup.parse(visitor.get("/public/offers/page/" + at + "?lang=en").body());
        assertThat(page.text())
            .contains(Texts.get(Language.EN, "providers.offers.count", expected))
            .doesNotContain("A draft of an offer");
        found.addAll(page.select("section[id^=offer-]").eachAttr("id"));
        assertThat(page.select("section[id^=offer-]")).hasSizeLessThanOrEqualTo(Paging.LINES);
      }
      assertThat(found).hasSize(expected).doesNotHaveDuplicates();
      for (String offer : List.of(found.getFirst(), found.get(Paging.LINES), found.getLast())) {
        String link = "/public/offers?offer=" + offer.replaceAll("\\D", "");
        assertThat(visitor.get(link).body()).as(link).contains("id=\"" + offer + "\"");
      }
      for (String wrong : List.of("?offer=x", "?offer=999999999", "?offer=99999999999999999999")) {
        assertThat(
                Jsoup.parse(visitor.get("/public/offers" + wrong).body())
                    .select("#" + found.getFirst()))
            .as(wrong)
            .hasSize(1);
      }
      String everything = visitor.get("/api/offers").body();
      Set<String> sources =
          Pattern.compile("https://example.org/offers/\\d+")
              .matcher(everything)
              .results()
              .map(MatchResult::group)
              .collect(Collectors.toSet());
      assertThat(sources)
          .as("the interface has all of them")
          .hasSize(ADDED - 1)
          .doesNotContain("https://example.org/offers/5");
      Path site = folder.resolve("site");
      StaticSite.write(program.address(), site, List.of(Language.EN), "2026-12-01", written -> {});
      assertThat(site.resolve("en/public/offers/page/" + pages + ".html"))
          .as("and so has the site")
          .content()
          .contains("id=\"" + found.getLast() + "\"");
    }
  }
}
