package org.clearinghouse1540.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a form that are refused, with the file, the line and the reason. */
class FormRefusalsTest {
  private static final Forms FORMS = new Forms();
  @TempDir private Path folder = Path.of("");

  /** The error of a file, which is a complete sentence in each language. */
  private static Message wrong(ThrowingCallable action) {
    Message problem = catchThrowableOfType(Table.WrongDefinition.class, action).problem();
    for (Language language : Language.values()) {
      assertThat(Isolated.removed(problem.in(language))).as(language.code()).matches("(?s).*[.。]");
    }
    return problem;
  }

  private static Message at(String place, String key, Object... arguments) {
    return Message.of("kit.table.at", place, Message.of(key, arguments));
  }

  private static FormDefinitionFiles files(String name, String file, String text) {
    return new FormDefinitionFiles(name, Map.of(file, text));
  }

  @Test
  void jsonThatCannotBeReadIsRefusedAtItsLine() {
    String broken = "{\n  \"version\": \"2017\",\n  \"parts\": [}\n";
    assertThat(wrong(() -> FORMS.with(files("matrix-2017", "form.json", broken))))
        .isEqualTo(at("matrix-2017/form.json:3", "obligations.refused.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "matrix-", "matrix-17", "matrix-20170", "matrix-next"})
  void aFolderWithoutAYearIsRefused(String name) {
    assertThat(wrong(() -> FORMS.with(files(name, "rows.csv", "key\n"))))
        .isEqualTo(at(name + "/form.json:1", "obligations.refused.version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"version\": \"\"}", "{\"version\": \"17\"}"})
  void theYearOfTheFolderDoesNotReplaceThatInTheFile(String json) {
    assertThat(wrong(() -> FORMS.with(files("matrix-2027", "form.json", json))))
        .isEqualTo(at("matrix-2027/form.json:1", "obligations.refused.version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016", "2010", "0001"})
  void aNewVersionIsLaterThanTheLatest(String year) {
    assertThat(wrong(() -> FORMS.with(files("matrix-" + year, "rows.csv", "key\n"))))
        .isEqualTo(at("matrix-" + year + "/form.json:1", "obligations.refused.not-later", "2017"));
  }

  @Test
  void anUnknownRelationOfRowsIsRefusedAtItsLine() {
    String map = map().replaceFirst(",same,", ",similar,");
    int line = 1 + (int) map.lines().takeWhile(text -> !text.contains(",similar,")).count();
    assertThat(wrong(() -> read(map)))
        .isEqualTo(at("map.csv:" + line, "obligations.refused.relation", "similar"));
  }

  @Test
  void aRowThatOneOfTheVersionsDoesNotHaveIsRefusedAtItsLine() {
    assertThat(wrong(() -> read("old_key,new_key,relation,note\nop9.old,,dropped,\n")))
        .isEqualTo(at("map.csv:2", "obligations.refused.no-row", "2013", "op9.old"));
    assertThat(wrong(() -> read("old_key,new_key,relation,note\n,op9.new,new,\n")))
        .isEqualTo(at("map.csv:2", "obligations.refused.no-row", "2017", "op9.new"));
  }

  @Test
  void aMappingWithoutARowIsRefused() {
    StringBuilder without = new StringBuilder();
    map()
        .lines()
        .filter(line -> !line.contains("op2.use"))
        .forEach(line -> without.append(line).append("\n"));
    assertThat(read(map()).lines()).isNotEmpty();
    assertThat(wrong(() -> read(without.toString())))
        .isEqualTo(at("map.csv:1", "obligations.refused.unmapped", "op2.use"));
  }

  private static String map() {
    FormDefinitionFiles files = FORMS.folder("2017").orElseThrow();
    return Optional.ofNullable(files.files().get("from-2013.csv")).orElseThrow();
  }

  private static RowMap read(String map) {
    return RowMap.read(
        Table.of("map.csv", map),
        FORMS.find("2013").orElseThrow(),
        FORMS.find("2017").orElseThrow());
  }

  @Test
  void aFolderWithADamagedFileIsRefused() throws IOException {
    Path archive = folder.resolve("damaged.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("matrix-2027/rows.csv"));
      zip.write("key,part\n".repeat(200).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    byte[] bytes = Files.readAllBytes(archive);
    int content = 30 + "matrix-2027/rows.csv".length();
    bytes[content] = (byte) 0xFF; // A block of a type that does not exist.
    Files.write(archive, bytes);
    try (FileSystem files = FileSystems.newFileSystem(archive, new HashMap<>())) {
      Path damaged = files.getPath("/matrix-2027");
      assertThat(Refusal.of(() -> FormFolderReader.at(damaged)))
          .isEqualTo(Problem.of("FOLDER", "obligations.refused.folder-unreadable", damaged));
    }
  }
}
