package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files in the encodings in which they arrive. */
class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UTF-8        | Assistance to Example State 001
          UTF-8        | تقديم المساعدة إلى الدولة
          UTF-8        | 提供援助
          UTF-8        | Оказание помощи государству
          UTF-8        | 𝒜 𐍈 text outside the basic plane
          windows-1252 | Coopération régionale à Genève – l’été
          windows-1252 | Petición de asistencia: señas
          windows-1251 | Оказание помощи государству
          windows-1251 | Семинар по вопросам экспортного контроля, 2014
          """)
  void textIsReadInTheEncodingInWhichItWasSaved(String encoding, String text) {
    assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aByteOrderMarkDecidesTheEncodingAndIsRemoved(String encoding) {
    String text = "Example État Государство 援助";
    assertThat(read(("\uFEFF" + text).getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @Test
  void oneWrongByteDoesNotMakeAWesternTextCyrillic() {
    byte[] bytes = "A workshop on border control ? was held.".getBytes(StandardCharsets.US_ASCII);
    bytes[29] = (byte) 0x96; // A dash of windows-1252.
    assertThat(read(bytes)).isEqualTo("A workshop on border control – was held.");
  }

  @Test
  void aFileInTwoEncodingsIsReadAsOneOfThem() {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes("Genève ".getBytes(StandardCharsets.UTF_8));
    mixed.writeBytes("Genève".getBytes(Charset.forName("windows-1252")));
    assertThat(read(mixed.toByteArray())).isEqualTo("GenÃ¨ve Genève");
  }

  @ParameterizedTest
  @CsvSource({"'a\r\nb',2", "'a\rb',2", "'a\nb',2", "'a\r\n\r\nb',3", "'a\n\rb',3"})
  void lineEndsOfAllSystemsBecomeLineFeeds(String text, int lines) {
    String read = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(read).doesNotContain("\r").startsWith("a").endsWith("b");
    assertThat(read.split("\n", -1)).hasSize(lines);
  }

  @ParameterizedTest
  @CsvSource({"2,true", "3,false", "4,false"})
  void aShortTextMayContainTwoControlCharacters(int count, boolean accepted) {
    byte[] bytes = ("text" + "\u0001".repeat(count)).getBytes(StandardCharsets.US_ASCII);
    if (accepted) {
      assertThat(read(bytes)).startsWith("text");
    } else {
      assertThat(Refusal.of(() -> PlainText.read(bytes)))
          .isEqualTo(Problem.of("file", "kit.file.unknown-kind"));
    }
  }

  @Test
  void aLongTextMayContainOneControlCharacterInAHundred() {
    String clean = "a".repeat(990);
    byte[] few = (clean + "\u0000".repeat(10)).getBytes(StandardCharsets.US_ASCII);
    byte[] many = (clean + "\u0000".repeat(30)).getBytes(StandardCharsets.US_ASCII);
    assertThat(read(few)).startsWith(clean);
    assertThat(Refusal.of(() -> PlainText.read(many)))
        .isEqualTo(Problem.of("file", "kit.file.unknown-kind"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, Example text without a mark", "UTF-16BE, Семинар без метки в начале"})
  void textInSixteenBitsIsReadWithoutAMark(String encoding, String text) {
    assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-1256 | تقديم المساعدة إلى الدولة في مجال مراقبة الحدود، 2014
          windows-1256 | مذكرة إعلامية – الحدث: حلقة عمل (Example State 001)
          ISO-8859-6   | المشاركون: الدول: أوغندا، إثيوبيا
          KOI8-R       | Оказание помощи государству
          KOI8-R       | Информационная записка (UNODA): Участники
          ISO-8859-5   | Семинар по вопросам экспортного контроля
          ISO-8859-15  | Œuvre de coopération : 3 000 € à l'État
          ISO-8859-1   | Note d'information, Événement : Atelier à Genève
          ISO-8859-1   | Taller sobre señas; Organización: España
          windows-1252 | Événement : atelier – l’État hôte, Côte d’Ivoire
          windows-1252 | ÉTATS PARTICIPANTS : TCHAD, BÉNIN, CÔTE D’IVOIRE
          windows-1251 | СЕМИНАР ПО ВОПРОСАМ КОНТРОЛЯ
          windows-1251 | УВР ООН, МАГАТЭ и ОБСЕ: 3–4 марта, г. Вена
          GB18030      | 情况说明 活动：虚构研讨会 主办方：联合国裁军事务厅
          GB18030      | 2024年6月25日，中国青岛 (UNODA)
          Big5         | 情況說明 活動：虛構研討會 主辦方：聯合國裁軍事務廳
          Big5         | 與會者：國家：蒙古、越南
          """)
  void textInAnyUsualEncodingOfTheSixLanguagesIsRead(String encoding, String text) {
    assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><p>one</p></html>",
        "<!DOCTYPE HTML><p>one</p>",
        "<?xml version='1.0'?><html><body>one</body></html>",
        "\n  <div class='note'>one</div>",
        "<table><tr><td>one</td></tr></table>",
        "<H1>one</H1>",
        "<body>one"
      })
  void markupIsReadAsAWebPage(String content) {
    DocumentText read = PlainText.read(content.getBytes(StandardCharsets.UTF_8));
    assertThat(read.mediaType()).isEqualTo("text/html");
    assertThat(read.text()).startsWith("one").doesNotContain("<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "less < more > less",
        "<para>one</para>",
        "the tag <p> was used",
        "<example@example.org> wrote:",
        "1 <2 and 3> 2"
      })
  void textWithAngleBracketsStaysText(String content) {
    DocumentText read = PlainText.read(content.getBytes(StandardCharsets.UTF_8));
    assertThat(read.mediaType()).isEqualTo("text/plain");
    assertThat(read.text()).isEqualTo(content);
  }

  @Test
  void pagesThatFormFeedsSeparateLoseTheirRepeatedHeadersAndNumbers() {
    String text =
        """
        Example Report
        First paragraph.
        Page 1 of 3
        \fExample Report
        Second paragraph.
        Page 2 of 3
        \fExample Report
        Third paragraph.
        Page 3 of 3
        """;
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("First paragraph.\nSecond paragraph.\nThird paragraph.");
  }

  private static String read(byte[] content) {
    return PlainText.read(content).text();
  }
}
