package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearinghouse1540.app.ProgramProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a user calls it, on files with invented requesters and providers. */
class MatchCommandTest {
  private static final String NEEDS =
      """
      [{"id":"N1","requester":"Example State 001","date":"2015-03-25",
        "text":"training of customs officers and detection equipment","weapons":["CW"]},
       {"id":"N2","requester":"Example State 002","text":"to be specified later"}]
      """;
  private static final String OFFERS =
      """
      [{"id":"O1","provider":"Example Body","text":"detection equipment and customs training",
        "regions":["global"]},
       {"id":"O2","provider":"Example State 001","text":"customs training"},
       {"id":"O3","provider":"Example Fund","text":"detection equipment","until":"2010"},
       {"id":"O4","provider":"Example Institute","text":"named as a contributing programme"}]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void theAnswerHasTheFormOfItsSchemaWithExcludedOffersLast() throws IOException {
    assertThat(schema("needs").validate(NEEDS, InputFormat.JSON)).isEmpty();
    assertThat(schema("offers").validate(OFFERS, InputFormat.JSON)).isEmpty();
    ProgramProcess.Ended ended = match("json");
    assertThat(ended.errors()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(schema("match").validate(ended.out(), InputFormat.JSON)).isEmpty();
    JsonNode first = JsonMapper.builder().build().readTree(ended.out()).get(0);
    assertThat(first.path("need").asString()).isEqualTo("N1");
    assertThat(
            first
                .path("candidates")
                .valueStream()
                .map(jsonNode -> jsonNode.path("offer").asString()))
        .containsExactly("O1", "O4", "O2", "O3");
    JsonNode best = first.path("candidates").get(0);
    assertThat(best.path("covers").size()).isPositive();
    assertThat(best.path("excluded_because").isNull()).isTrue();
    assertThat(first.path("candidates").get(2).path("excluded_because").asString())
        .contains("also the requester");
    assertThat(first.path("candidates").get(3).path("excluded_because").asString())
        .contains("2010");
  }

  @Test
  void theSameFilesGiveTheSameAnswerAndTextIsForReading() throws IOException {
    assertThat(match("json").out()).isEqualTo(match("json").out());
    assertThat(match("text").out()).contains("N1").contains("O1 covers");
  }

  private ProgramProcess.Ended match(String format) throws IOException {
    Path needs = Files.writeString(folder.resolve("needs.json"), NEEDS);
    Path offers = Files.writeString(folder.resolve("offers.json"), OFFERS);
    return ProgramProcess.here(
        "match", "--needs", needs.toString(), "--offers", offers.toString(), "--format", format);
  }

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            Files.readString(Path.of("src/main/resources/matching/" + name + ".schema.json")));
  }
}
