package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of needs and offers are read completely, or refused with all their problems. */
class MatchFileReaderTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String json) {
    try {
      return Files.writeString(folder.resolve("input.json"), json);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private List<Problem> problems(String json) {
    return catchThrowableOfType(BadInput.class, () -> MatchFileReader.needs(file(json))).problems();
  }

  @Test
  void aNeedIsReadWithAllItsFields() {
    MatchNeed need =
        MatchFileReader.needs(
                file(
                    """
                    [{"id": 7, "requester": "Example State 001", "date": 2015, "text": "Laws",
                      "language": "fr", "areas": "legislation", "weapons": ["CW", "NW"],
                      "groups": ["Example Region"], "needed_by": "2016-03", "tried": null}]
                    """))
            .getFirst();
    assertThat(need.id()).isEqualTo("7");
    assertThat(need.date()).isEqualTo("2015");
    assertThat(need.areas()).containsExactly("legislation");
    assertThat(need.weapons()).containsExactly("CW", "NW");
    assertThat(need.neededBy()).isEqualTo("2016-03");
    assertThat(need.tried()).isEmpty();
  }

  @Test
  void severalExclusionsOfAnOfferAreOneText() {
    MatchOffer offer =
        MatchFileReader.offers(
                file(
                    """
                    [{"id": "O1", "provider": "Example Fund", "excludes": ["training", "vehicles"],
                      "regions": "global"}]
                    """))
            .getFirst();
    assertThat(offer.excludes()).isEqualTo("training; vehicles");
    assertThat(offer.regions()).containsExactly("global");
    assertThat(offer.text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|no-list",
        "[3]|no-object",
        "[{|json",
        "[{'id':'N1'}]|missing",
        "[{'id':true,'requester':'A'}]|no-text",
        "[{'id':'N1','requester':'A','areas':['x',3]}]|not-only-text",
        "[{'id':'N1','requester':'A','weapons':['XW']}]|weapon",
        "[{'id':'N1','requester':'A'},{'id':'N1','requester':'B'}]|id-twice"
      })
  void aWrongFileIsRefusedWithItsPlace(String json, String refused) {
    List<Problem> problems = problems(json.replace('\'', '"'));
    assertThat(problems)
        .extracting(problem -> problem.message().key())
        .containsExactly("matching.refused." + refused);
    assertThat(problems).extracting(Problem::field).containsExactly("--needs");
  }

  @Test
  void allProblemsAreReportedTogether() {
    assertThat(problems("[{\"id\":\"N1\"}, 3, {\"requester\":\"A\",\"weapons\":[\"X\"]}]"))
        .extracting(problem -> problem.message().in(Language.EN))
        .containsExactly(
            "needs[0].requester is missing.",
            "needs[1] is not a JSON object.",
            "needs[2].id is missing.",
            "needs[2].weapons contains X. Use NW, CW or BW.");
  }

  @Test
  void aMissingFileIsRefused() {
    BadInput bad =
        catchThrowableOfType(
            BadInput.class, () -> MatchFileReader.needs(folder.resolve("none.json")));
    assertThat(bad.problems().getFirst().message().key()).isEqualTo("matching.refused.no-file");
  }
}
