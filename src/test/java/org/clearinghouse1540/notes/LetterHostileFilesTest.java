package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Letters of six languages in many layouts and encodings: each need is proposed by itself or its
 * words are reported, and no need is made up.
 */
class LetterHostileFilesTest {
  private static final LetterParser READING = LetterParser.standalone();

  @TestFactory
  Stream<DynamicTest> aNeedIsProposedOrReportedAndNoneIsMadeUp() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Language language : Language.values()) {
      String text =
          Files.readString(Path.of("src/test/resources/notes/letters/" + language.code() + ".txt"));
      List<ParsedLetter.LetterNeed> needs =
          READING.read(new DocumentText("text/plain", text, List.of())).needs();
      for (Map.Entry<String, byte[]> file : variants(text, language).entrySet()) {
        tests.add(
            DynamicTest.dynamicTest(
                language.code() + " " + file.getKey(),
                () -> compare(needs, READING.read(DocumentText.read(file.getValue(), "letter")))));
      }
    }
    return tests.stream();
  }

  private static void compare(List<ParsedLetter.LetterNeed> wanted, ParsedLetter found) {
    StringBuilder reported = new StringBuilder();
    found.account().reported().forEach(part -> reported.append(plain(part.text())));
    List<String> open = new ArrayList<>(wanted.stream().map(need -> plain(need.words())).toList());
    for (ParsedLetter.LetterNeed need : found.needs()) {
      assertThat(open.removeIf(words -> words.equals(plain(need.words()))))
          .as("made up or joined: " + need.words())
          .isTrue();
      assertThat(need.areas()).as(need.words()).isNotEmpty();
    }
    for (String missing : open) {
      assertThat(reported.toString()).as("silent").contains(missing);
    }
    assertThat(found.needs().size()).as("needs found").isGreaterThanOrEqualTo(wanted.size() - 1);
  }

  private static String plain(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Map<String, byte[]> variants(String text, Language language) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> signs = List.of("•", "–", "*", "-", "▪");
    for (String sign : signs) {
      texts.put("items with " + sign, items(text, i -> sign + " "));
    }
    texts.put("items with 1)", items(text, i -> i + ") "));
    texts.put("items with 1.", items(text, i -> i + ". "));
    texts.put("items with (i)", items(text, i -> "(" + "i".repeat(i) + ") "));
    texts.put("items with a tab", items(text, i -> "\t" + i + ".\t"));
    texts.put("line ends of Windows", text.replace("\n", "\r\n"));
    texts.put("no empty lines", text.replaceAll("\n\n+", "\n"));
    texts.put("empty lines between items", text.replaceAll(";\n|；\n|؛\n", ";\n\n"));
    texts.put("indented", text.replaceAll("(?m)^(?=.)", "    "));
    texts.put("spaces that do not break", text.replaceAll("(?m)^(?=.)", "\u00a0\u00a0"));
    texts.put("a page number inside", text.replaceFirst("(?s)(\n\n[^\n]+\n\n)$", "\n\n2\n$1"));
    texts.put("numbered paragraphs", numbered(text));
    texts.put("ends without signs", text.replaceAll("(?m)[;；؛]$", ""));
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts.forEach((name, words) -> files.put(name, words.getBytes(StandardCharsets.UTF_8)));
    files.put("UTF-16", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
    String old =
        switch (language) {
          case RU -> "KOI8-R";
          case ZH -> "GB18030";
          case AR -> "windows-1256";
          default -> "windows-1252";
        };
    files.put(old, text.getBytes(Charset.forName(old)));
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    files.put("Word", TestDocuments.docx(lines));
    files.put("web page", TestDocuments.html(lines));
    return files;
  }

  private static String items(String text, java.util.function.IntFunction<String> sign) {
    StringBuilder changed = new StringBuilder();
    int item = 0;
    for (String line : text.split("\n", -1)) {
      String rest = line.replaceFirst("^[(（]?[\\p{L}\\d]{1,2}[)）] ?", "");
      changed.append(rest.equals(line) ? line : sign.apply(++item) + rest).append('\n');
    }
    return changed.toString();
  }

  private static String numbered(String text) {
    StringBuilder changed = new StringBuilder();
    int number = 0;
    for (String block : text.split("\n\n")) {
      boolean list = block.matches("(?s)^[(（]?[\\p{L}\\d]{1,2}[)）].*");
      changed.append(list || number > 8 ? block : ++number + ". " + block).append("\n\n");
    }
    return changed.toString();
  }
}
