package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.retrieval.TextPieces;
import org.clearinghouse1540.search.SearchScope;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The search finds the words of kept texts, for those who may read them. */
class KeptTextSearchTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void wordsOfAKeptTextAreFoundByTheCommitteeAlone() {
    String word = "zeppelin" + System.nanoTime();
    String law =
        expert
            .post(
                "/registers/laws",
                Map.of("state", "Example State 224", "title", "Act 224", "kind", "act"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    expert.upload(
        law + "/versions?version-language=en",
        "act.txt",
        ("Article 1\n" + "Other words. ".repeat(200) + "\nThe controls of a " + word + " apply.")
            .getBytes(StandardCharsets.UTF_8));
    for (Visitor reader : List.of(expert, program.person(Role.MEMBER, "Example State 225"))) {
      String found =
          Jsoup.parse(reader.get("/search?q=" + word).body())
              .select("main a[href^=/documents/]")
              .attr("href");
      assertThat(reader.get(found.replaceFirst("[?#].*", "")).body()).contains(word);
    }
    for (Visitor reader :
        List.of(
            program.person(Role.POINT_OF_CONTACT, "Example State 224"),
            Visitor.signedOut(program.address()))) {
      assertThat(reader.get("/search?q=" + word).body()).doesNotContain("/documents/", "Act 224");
    }
  }

  @Test
  void aChangeOfADocumentConcernsItsRecordAlone() {
    assertThat(KeptTextPassages.touchedBy("law", "cited/12")).isEqualTo(SearchScope.of("law/12"));
    assertThat(KeptTextPassages.touchedBy("law", "event/12")).isEqualTo(SearchScope.NONE);
    assertThat(KeptTextPassages.touchedBy("law", "documents")).isEqualTo(SearchScope.ALL);
  }

  @Test
  void aTextIsCutAtItsLines() {
    List<String> pieces = TextPieces.of("a\n\n" + "b".repeat(1_200) + "\nc\n");
    assertThat(pieces).containsExactly("a", "b".repeat(1_200), "c");
    assertThat(TextPieces.of(" \n")).isEmpty();
  }
}
