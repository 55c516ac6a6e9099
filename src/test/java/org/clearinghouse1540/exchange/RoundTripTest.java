package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.Content;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.Cited;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full matrix, written and read back in every form of file, is the same record. */
class RoundTripTest {
  private static final List<FormVersion> FORMS = new Forms().list();

  @ParameterizedTest
  @EnumSource(CopyForm.class)
  void whatIsWrittenIsReadBackEqual(CopyForm file) {
    // What takes its time to draw is drawn once for each generation.
    boolean drawn = file == CopyForm.PDF || file == CopyForm.DOCX || file == CopyForm.HTML;
    for (int seed = 1; seed <= (drawn ? 1 : 2); seed++) {
      for (FormVersion form : FORMS) {
        Copy copy = ExampleCopies.make(form, "Example State 121", new Random(seed), 70);
        byte[] bytes = file.write(copy);
        CopyRead read =
            file == CopyForm.JSON
                ? ReadingJson.read(bytes, FORMS)
                : CopyForm.read(FileTables.read(bytes, "copy." + file.ending()), FORMS);
        String name = file + " " + form.version() + " " + seed;
        assertThat(read.notUnderstood()).as(name).isEmpty();
        assertThat(read.state()).as(name).isEqualTo("Example State 121");
        assertThat(read.form().version()).as(name).isEqualTo(form.version());
        assertThat(differences(copy.contents(), read.contents())).as(name).isEmpty();
        assertThat(documents(read.documents())).as(name).isEqualTo(documents(copy.documents()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCopyWithTheWordsOfTheFormInAnyLanguageIsReadBackEqual(Language language) {
    FormVersion form = FORMS.getLast().in(language);
    assertThat(form.language()).isEqualTo(language.code());
    Copy copy = ExampleCopies.make(form, "Example State 122", new Random(7), 40);
    for (CopyForm file : List.of(CopyForm.DOCX, CopyForm.PDF, CopyForm.HTML)) {
      byte[] bytes = file.write(copy);
      CopyRead read = CopyForm.read(FileTables.read(bytes, "copy." + file.ending()), FORMS);
      String name = file + " " + language;
      assertThat(read.notUnderstood()).as(name).isEmpty();
      assertThat(read.state()).as(name).isEqualTo("Example State 122");
      assertThat(read.form()).as(name).isSameAs(FORMS.getLast());
      assertThat(differences(copy.contents(), read.contents())).as(name).isEmpty();
      assertThat(documents(read.documents())).as(name).isEqualTo(documents(copy.documents()));
    }
  }

  private static Map<Long, Cited> documents(Map<Long, Cited> documents) {
    Map<Long, Cited> out = new TreeMap<>();
    documents.forEach(
        (id, cited) ->
            out.put(
                id,
                new Cited(
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
      Map<FieldKey, Content> wanted, Map<FieldKey, Content> found) {
    Map<FieldKey, Content> read = new LinkedHashMap<>(found);
    read.values().removeIf(Content::isNothing);
    List<String> differences = new ArrayList<>();
    wanted.forEach(
        (key, content) -> {
          Content other = read.remove(key);
          if (!content.equals(other)) {
            differences.add(key.name() + "\n  wanted " + content + "\n  found  " + other);
          }
        });
    read.forEach((key, content) -> differences.add(key.name() + " is too much: " + content));
    return differences;
  }
}
