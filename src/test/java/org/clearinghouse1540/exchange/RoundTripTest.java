package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full matrix is the same after it is written and parsed in every format. */
class RoundTripTest {
  private static final List<FormVersion> FORMS = new Forms().list();

  @ParameterizedTest
  @EnumSource(CopyFormat.class)
  void aWrittenCopyIsParsedToTheSameContent(CopyFormat file) {
    // Formats that are slow to render are written once for each version of the form.
    boolean drawn = file == CopyFormat.PDF || file == CopyFormat.DOCX || file == CopyFormat.HTML;
    for (int seed = 1; seed <= (drawn ? 1 : 2); seed++) {
      for (FormVersion form : FORMS) {
        MatrixCopy copy = ExampleCopies.make(form, "Example State 121", new Random(seed), 70);
        byte[] bytes = file.write(copy);
        ImportProposal read =
            file == CopyFormat.JSON
                ? JsonCopyParser.read(bytes, FORMS)
                : CopyFormat.read(FileTables.read(bytes, "copy." + file.ending()), FORMS);
        String name = file + " " + form.version() + " " + seed;
        assertThat(read.unrecognized()).as(name).isEmpty();
        assertThat(read.account().reported()).as(name).isEmpty();
        assertThat(read.state()).as(name).isEqualTo("Example State 121");
        assertThat(read.form().version()).as(name).isEqualTo(form.version());
        assertThat(differences(copy.contents(), read.contents())).as(name).isEmpty();
        assertThat(documents(read.documents())).as(name).isEqualTo(documents(copy.documents()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCopyInAnyLanguageIsParsedToTheSameContent(Language language) {
    FormVersion form = FORMS.getLast().in(language);
    assertThat(form.language()).isEqualTo(language.code());
    MatrixCopy copy = ExampleCopies.make(form, "Example State 122", new Random(7), 40);
    for (CopyFormat file : List.of(CopyFormat.DOCX, CopyFormat.PDF, CopyFormat.HTML)) {
      byte[] bytes = file.write(copy);
      ImportProposal read = CopyFormat.read(FileTables.read(bytes, "copy." + file.ending()), FORMS);
      String name = file + " " + language;
      assertThat(read.unrecognized()).as(name).isEmpty();
      assertThat(read.account().reported()).as(name).isEmpty();
      assertThat(read.state()).as(name).isEqualTo("Example State 122");
      assertThat(read.form()).as(name).isSameAs(FORMS.getLast());
      assertThat(differences(copy.contents(), read.contents())).as(name).isEmpty();
      assertThat(documents(read.documents())).as(name).isEqualTo(documents(copy.documents()));
    }
  }

  @ParameterizedTest
  @EnumSource(CopyFormat.class)
  void placesAndLongPassagesAreTheSameInEveryFormat(CopyFormat file) {
    Citation english = Citation.of(1).at(List.of("s. 4", "Chapter III", "Art. 5 bis"));
    String passage = "No person shall export goods on the list without a licence. ".repeat(3);
    Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
    contents.put(
        new FieldKey("op2.manufacture", "framework.source"),
        FieldValue.of(List.of(english.quoting(passage), Citation.of(2).at("المادة الخامسة"))));
    contents.put(
        new FieldKey("op1.npt", "cited"),
        FieldValue.of(List.of(Citation.of(3).at("第四条").quoting(passage))));
    contents.put(
        new FieldKey("op678.lists-items", "cited"),
        FieldValue.of(List.of(Citation.of(4).at("ст. 4, ч. 2"), english.saying("?"))));
    Map<Long, CitedDocument> cited = new LinkedHashMap<>();
    List<String> titles = List.of("Customs Act", "قانون الجمارك", "海关法", "Таможенный кодекс");
    titles.forEach(
        title ->
            cited.put(cited.size() + 1L, CitedDocument.of("own", title).withId(cited.size() + 1L)));
    MatrixId id = new MatrixId("Example State 123", "2017");
    CopyHeader header =
        new CopyHeader(id, id.state(), FORMS.getLast(), CopyStatus.DRAFT, "2026-01-02");
    MatrixCopy copy = MatrixCopy.of(header, contents, cited);
    byte[] bytes = file.write(copy);
    ImportProposal read =
        file == CopyFormat.JSON
            ? JsonCopyParser.read(bytes, FORMS)
            : CopyFormat.read(FileTables.read(bytes, "copy." + file.ending()), FORMS);
    assertThat(read.unrecognized()).isEmpty();
    assertThat(differences(copy.contents(), read.contents())).isEmpty();
    assertThat(documents(read.documents())).isEqualTo(documents(copy.documents()));
    if (file == CopyFormat.HTML) {
      String html = new String(bytes, StandardCharsets.UTF_8);
      assertThat(html.split("No person shall export", -1)).as("printed once").hasSize(4);
    }
  }

  private static Map<Long, CitedDocument> documents(Map<Long, CitedDocument> documents) {
    Map<Long, CitedDocument> out = new TreeMap<>();
    documents.forEach(
        (id, cited) ->
            out.put(
                id,
                new CitedDocument(
                    id,
                    cited.state().isEmpty() ? "" : "own",
                    cited.symbol(),
                    cited.title(),
                    cited.language(),
                    cited.address(),
                    cited.archivedAddress(),
                    cited.archivedOn(),
                    cited.issuedOn(),
                    cited.repealed())));
    return out;
  }

  private static List<String> differences(
      Map<FieldKey, FieldValue> wanted, Map<FieldKey, FieldValue> found) {
    Map<FieldKey, FieldValue> read = new LinkedHashMap<>(found);
    read.values().removeIf(FieldValue::isNothing);
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (key, content) -> {
          FieldValue other = read.remove(key);
          if (!content.equals(other)) {
            differences.add(key.name() + "\n  wanted " + content + "\n  found  " + other);
          }
        });
    read.forEach((key, content) -> differences.add(key.name() + " is too much: " + content));
    return differences;
  }
}
