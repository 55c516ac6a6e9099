package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The visible text of web pages. */
class HtmlTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>hidden()</script>",
        "<style>.hidden { color: red }</style>",
        "<nav><a href='/'>hidden</a></nav>",
        "<noscript>hidden</noscript>",
        "<template><p>hidden</p></template>",
        "<button>hidden</button>",
        "<select><option>hidden</option></select>",
        "<svg><text>hidden</text></svg>",
        "<iframe>hidden</iframe>",
        "<!-- hidden -->",
        "<img alt='hidden' src='x'>"
      })
  void contentThatIsNotTextOfThePageIsLeftOut(String markup) {
    assertThat(text("<p>before</p>" + markup + "<p>after</p>")).isEqualTo("before\n\nafter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>one</p><p>two</p>                          | one,,two
          <h1>one</h1>two<h2>three</h2>                 | one,,two,,three
          one<br>two<br/>three                          | one,two,three
          <ul><li>one</li><li>two</li></ul>             | one,,two
          <div><div><div>one</div></div></div>two       | one,,two
          <span>one</span> <b>two</b>                   | one two
          <dl><dt>one</dt><dd>two</dd></dl>             | one,,two
          <blockquote>one</blockquote><pre>two</pre>    | one,,two
          """)
  void blocksAreSeparatedAndInlineElementsAreNot(String markup, String lines) {
    assertThat(text(markup)).isEqualTo(lines.replace(',', '\n'));
  }

  @Test
  void whitespaceOfTheSourceIsNotText() {
    assertThat(text("<p>  one\n     two\t three&nbsp;&nbsp;four  </p>\n\n\n<p>five</p>"))
        .isEqualTo("one two three four\n\nfive");
  }

  @Test
  void entitiesAreDecodedOnce() {
    assertThat(text("<p>R&amp;D &lt;2014&gt; &#8211; &eacute; &amp;lt;</p>"))
        .isEqualTo("R&D <2014> – é &lt;");
  }

  @ParameterizedTest
  @CsvSource({"<sup>1</sup>,¹", "<sup> 12 </sup>,¹²", "<sup>st</sup>,st", "<sub>2</sub>,2"})
  void footnoteMarksBecomeSuperscriptDigits(String markup, String expected) {
    assertThat(text("<p>Note" + markup + "</p>")).isEqualTo("Note" + expected);
  }

  @Test
  void theLabelsOfATableEndInAColon() {
    String table =
        """
        <table>
          <tr><td>Event</td><td>Workshop on border control</td></tr>
          <tr><td>Place:</td><td>Example City</td></tr>
        </table>
        """;
    assertThat(text(table))
        .contains("Event: Workshop on border control")
        .contains("Place: Example City")
        .doesNotContain("Place::");
  }

  @Test
  void brokenMarkupIsReadAsBrowsersDo() {
    assertThat(text("<p>one<p>two<div>three</p>four</b></html>tail"))
        .contains("one", "two", "three", "four", "tail")
        .doesNotContain("<");
  }

  @Test
  void textInSeveralDirectionsKeepsItsOrder() {
    assertThat(text("<p dir='rtl'>تقديم <span dir='ltr'>1540 (2004)</span> المساعدة</p>"))
        .isEqualTo("تقديم 1540 (2004) المساعدة");
  }

  private static String text(String markup) {
    return HtmlText.read("<html><body>" + markup + "</body></html>").text();
  }
}
