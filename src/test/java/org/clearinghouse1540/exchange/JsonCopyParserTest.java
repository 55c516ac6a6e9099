package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.MessageCodec;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies in JSON, and the messages about them. */
class JsonCopyParserTest {
  private static final List<FormVersion> FORMS = new Forms().list();

  @Test
  void everyProblemIsReportedWithItsPlaceInEveryLanguage() {
    String json =
        """
        {"form": "2017", "state": "Example State 001",
         "sources": [{"source": "S1", "title": "Act"}, {"source": "X", "title": "Act"}],
         "fields": [
           {"row": "op2.manufacture", "column": "framework.nw", "mark": "Y"},
           {"row": "op2.manufacture", "column": "framework.nw", "mark": "X"},
           {"row": "op2.manufacture", "column": "framework.source",
            "citations": [{"source": "S2"}]},
           {"row": "op2.none", "column": "remarks", "words": "Words"}]}
        """;
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> {
              assertThat(bad.problems()).hasSize(4);
              for (Language language : Language.values()) {
                List<String> reasons = bad.reasons(language);
                assertThat(reasons.get(0))
                    .contains("sources[1]", Texts.get(language, "exchange.refused.number"));
                assertThat(reasons.get(1))
                    .contains(
                        "fields[0]", Isolated.sentence(language, "exchange.refused.mark", "Y"));
                assertThat(reasons.get(2))
                    .contains("fields[2]", Texts.get(language, "exchange.refused.unlisted", 2));
                assertThat(reasons.get(3)).contains("fields[3]", "op2.none");
              }
            });
  }

  @Test
  void aValidCopyIsParsedWithItsState() {
    ImportProposal read =
        read(
            """
            {"form": "2017", "state": "ABC", "name": "A name", "fields": [
              {"row": "op2.manufacture", "column": "remarks", "words": "Words"}]}
            """);
    assertThat(read.state()).isEqualTo("ABC");
    assertThat(read.contents()).containsOnlyKeys(new FieldKey("op2.manufacture", "remarks"));
    assertThat(read.unrecognized()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWrittenCopyIsParsedToTheSameContentAndDocuments(long seed) {
    MatrixCopy copy =
        ExampleCopies.make(FORMS.getLast(), "Example State 121", new Random(seed), 60);
    byte[] json = CopyFormat.JSON.write(copy);
    ImportProposal read = JsonCopyParser.read(json, FORMS);
    assertThat(read.contents()).containsExactlyInAnyOrderEntriesOf(copy.contents());
    copy.documents()
        .forEach(
            (number, cited) ->
                assertThat(document(read, number))
                    .usingRecursiveComparison()
                    .ignoringFields("state")
                    .isEqualTo(cited));
    copy.documents()
        .forEach(
            (number, cited) ->
                assertThat(document(read, number).state())
                    .isEqualTo(cited.state().isEmpty() ? "" : "own"));
    assertThat(JsonCopyParser.name(json)).isEqualTo("Example State 121");
  }

  @Test
  void brokenJsonIsReportedWithItsLine() {
    assertThatThrownBy(() -> read("{\n\"form\": \"2017\",,"))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.sentence(Language.EN))
                    .isEqualTo(Texts.get(Language.EN, "exchange.refused.json", 2)));
    assertThatThrownBy(() -> read("{\"form\": \"1999\"}"))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.sentence(Language.FR))
                    .isEqualTo(Texts.get(Language.FR, "exchange.refused.version", "1999")));
  }

  @Test
  void storedMessagesCanBeShownInAnyLanguage() {
    List<Message> messages =
        List.of(
            Message.of("exchange.unrecognized.row", "A part", "a | b"),
            Message.of(
                "exchange.refused.at",
                Message.of("exchange.place.source", "S3"),
                Message.of("exchange.refused.number")));
    List<Message> read = MessageCodec.readAll(MessageCodec.writeAll(messages));
    for (Language language : Language.values()) {
      assertThat(read.stream().map(message -> message.in(language)).toList())
          .isEqualTo(messages.stream().map(message -> message.in(language)).toList());
    }
  }

  private static ImportProposal read(String json) {
    return JsonCopyParser.read(json.getBytes(StandardCharsets.UTF_8), FORMS);
  }

  private static CitedDocument document(ImportProposal read, long number) {
    return Optional.ofNullable(read.documents().get(number)).orElseThrow();
  }
}
