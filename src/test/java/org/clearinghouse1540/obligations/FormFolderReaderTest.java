package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFolderReaderTest {
  @TempDir private Path folder = Path.of("");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> refused(Map<String, byte[]> files) {
    return keys(
        catchThrowableOfType(BadInput.class, () -> FormFolderReader.of("matrix-2017", files)));
  }

  private static List<String> keys(BadInput bad) {
    return bad.problems().stream().map(problem -> problem.message().key()).toList();
  }

  @Test
  void filesAreReadWithoutTheirByteOrderMark() {
    FormDefinitionFiles read =
        FormFolderReader.of("matrix-2017", Map.of("rows.csv", bytes("\uFEFFkey,part\n")));
    assertThat(read.name()).isEqualTo("matrix-2017");
    assertThat(read.files()).containsExactly(Map.entry("rows.csv", "key,part\n"));
  }

  @Test
  void everyWrongFileIsReported() {
    assertThat(
            refused(
                Map.of(
                    "rows.exe", bytes("x"),
                    "words.en.csv", new byte[2_000_001],
                    "rows.csv", new byte[] {'k', (byte) 0xE9})))
        .containsExactlyInAnyOrder(
            "obligations.refused.file-name",
            "obligations.refused.too-large",
            "obligations.refused.encoding");
    assertThat(refused(Map.of())).containsExactly("obligations.refused.no-files");
  }

  @Test
  void fileNamesAreThoseOfAForm() {
    assertThat(Stream.of("form.json", "rows.csv", "words.ar.csv", "from-2013.csv"))
        .allMatch(FormDefinitionFiles::isFile);
    assertThat(Stream.of("words.de.csv", "from-13.csv", "../rows.csv", "Rows.csv", ""))
        .noneMatch(FormDefinitionFiles::isFile);
  }

  @Test
  void aFolderIsReadWithoutHiddenFiles() throws IOException {
    Path form = Files.createDirectory(folder.resolve("matrix-2027"));
    Files.writeString(form.resolve("rows.csv"), "key\n");
    Files.writeString(form.resolve(".rows.csv.swp"), "x");
    FormDefinitionFiles read = FormFolderReader.at(form);
    assertThat(read.name()).isEqualTo("matrix-2027");
    assertThat(read.files()).containsOnlyKeys("rows.csv");
    assertThat(
            keys(
                catchThrowableOfType(
                    BadInput.class, () -> FormFolderReader.at(folder.resolve("none")))))
        .containsExactly("obligations.refused.folder-missing");
  }

  @Test
  void keysAreFoundAgain() {
    assertThat(ColumnKind.values()).allMatch(t -> ColumnKind.find(t.key()).orElseThrow() == t);
    assertThat(RowRelation.values()).allMatch(r -> RowRelation.find(r.key()).orElseThrow() == r);
    assertThat(WeaponType.list(List.of("BW", "XW", "NW")))
        .containsExactly(WeaponType.BIOLOGICAL, WeaponType.NUCLEAR);
    assertThat(WeaponType.keys(List.of(WeaponType.values()))).containsExactly("NW", "CW", "BW");
    assertThat(ColumnKind.find("colour")).isEmpty();
  }
}
