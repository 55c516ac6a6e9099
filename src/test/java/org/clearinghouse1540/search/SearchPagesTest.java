package org.clearinghouse1540.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as visitors and users see it. */
class SearchPagesTest {
  private final TestProgram program = TestProgram.get();
  private final Visitor visitor = Visitor.signedOut(program.address());

  private String search(Visitor asking, String question) {
    return asking
        .get("/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
        .body();
  }

  @ParameterizedTest
  @CsvSource({
    "Kazakhstan, /public/states/KAZ",
    "Казахстан, /public/states/KAZ",
    "كازاخستان, /public/states/KAZ",
    "哈萨克斯坦, /public/states/KAZ",
    "Côte d'Ivoire, /public/states/CIV",
    "cote d’ivoire, /public/states/CIV"
  })
  void findsAStateByItsNameInEachLanguage(String name, String page) {
    long start = System.nanoTime();
    String body = search(visitor, name);
    System.out.println(name + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    assertThat(body).contains("href=\"" + page + "\"");
  }
}
