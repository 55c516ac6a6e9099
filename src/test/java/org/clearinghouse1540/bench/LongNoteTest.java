package org.clearinghouse1540.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A note that names thousands of States is refused in a sentence; one that names hundreds is read,
 * and its pages are of a limited size, send as many statements as those of a short one, and show
 * each name once.
 */
class LongNoteTest {
  private static final int MOST_BYTES = 800_000;

  private static byte[] note(int names) {
    return """
        INFORMATION NOTE1

        EVENT
        Example seminar %d (invented for tests)

        ORGANIZERS
        The Example Foundation

        DATE
        24 October 2016

        VENUE
        Example City (Example State 001)

        PARTICIPANTS
        States
        %s

        BACKGROUND
        The seminar was the first of a series.

        1 For information only, not an official report.
        """
        .formatted(
            names,
            IntStream.rangeClosed(1, names)
                .mapToObj("• Example State %03d"::formatted)
                .collect(Collectors.joining("\n")))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String uploaded(Visitor expert, int names) {
    HttpResponse<String> sent = expert.upload("/intake/notes", "n" + names + ".txt", note(names));
    assertThat(sent.statusCode()).isEqualTo(302);
    return sent.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  @Test
  void aNoteThatNamesFiveThousandStatesIsRefusedInASentence() {
    TestProgram program = TestProgram.get();
    Visitor expert = program.person(Role.EXPERT, "");
    int before = program.count("select count(*)::int from intake_proposal");
    for (Language language : Language.values()) {
      HttpResponse<String> refused =
          expert.upload("/intake/notes?lang=" + language.code(), "5000.txt", note(5_000));
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Jsoup.parse(refused.body()).text())
          .contains(Texts.get(language, "intake.refused.too-many-lines", 1_000));
      assertThat(refused.body().length()).isLessThan(MOST_BYTES);
    }
    assertThat(program.count("select count(*)::int from intake_proposal")).isEqualTo(before);
  }

  @Test
  void theProposalOfALongNoteHasPagesOfALimitedSize(@TempDir Path folder) throws Exception {
    try (TestProgram program = TestProgram.start(folder, TestProgram.freePort());
        PageReads reads = new PageReads(program)) {
      Visitor expert = program.person(Role.EXPERT, "");
      String few = uploaded(expert, 90);
      String many = uploaded(expert, 950);
      expert.get(few);
      expert.get(many);
      int before = reads.cost(() -> expert.get(few).statusCode()).statements();
      int after = reads.cost(() -> expert.get(many).statusCode()).statements();
      Set<String> names = new HashSet<>();
      Set<String> lines = new HashSet<>();
      int largest = 0;
      for (int number = 1; number <= 10; number++) {
        String body = expert.get(many + "?page=" + number).body();
        largest = Math.max(largest, body.getBytes(StandardCharsets.UTF_8).length);
        Document page = Jsoup.parse(body);
        assertThat(page.select("div.line[id^=line-]")).hasSizeBetween(1, Paging.LINES);
        lines.addAll(page.select("div.line[id^=line-]").eachAttr("id"));
        names.addAll(page.select("div.line[id^=line-participants] strong").eachText());
      }
      System.out.printf(
          "note of 950 names: lines %d, largest page %d bytes, statements %d (of 90 names %d)%n",
          lines.size(), largest, after, before);
      assertThat(names.stream().filter(name -> name.startsWith("Example State"))).hasSize(950);
      assertThat(largest).isLessThan(MOST_BYTES);
      assertThat(after).isPositive().isLessThanOrEqualTo(before + 2);
      String last = lines.stream().max(String::compareTo).orElseThrow();
      String pointer = last.replaceFirst("^line", "").replace('-', '/');
      assertThat(expert.get(many + "?line=" + pointer).body())
          .as("the page with a line is shown")
          .contains("id=\"" + last + "\"");
    }
  }
}
