package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The heads of columns beside the cells of a table. */
class ColumnLabelsTest {
  private static final String HEAD =
      "<table class=\"stack\"><thead><tr><th scope=\"col\">Title</th><th scope=\"col\">\n"
          + "<a href=\"?a=1&amp;b=2\">Since &quot;when&quot;</a></th><th>Stage</th></tr></thead>";

  private static String body(String rows) {
    return "<p>a</p>" + HEAD + "<tbody>" + rows + "</tbody></table><p>b</p>";
  }

  @Test
  void eachCellButTheFirstCarriesItsHeadWithoutMarkup() {
    assertThat(
            ColumnLabels.in(
                body(
                    "<tr><th scope=\"row\">x</th><td class=\"mark\">1</td><td>draft</td></tr>"
                        + "<tr><td>y</td><td>2</td><td>sent</td></tr>")))
        .isEqualTo(
            body(
                "<tr><th scope=\"row\">x</th>"
                    + "<td class=\"mark\" data-label=\"Since &quot;when&quot;\">1</td>"
                    + "<td data-label=\"Stage\">draft</td></tr>"
                    + "<tr><td>y</td><td data-label=\"Since &quot;when&quot;\">2</td>"
                    + "<td data-label=\"Stage\">sent</td></tr>"));
  }

  @Test
  void aCellOverSeveralColumnsHasNoHeadAndTheNextOneHasItsOwn() {
    assertThat(ColumnLabels.in(body("<tr><td colspan=\"2\">x</td><td>draft</td></tr>")))
        .isEqualTo(body("<tr><td colspan=\"2\">x</td><td data-label=\"Stage\">draft</td></tr>"));
  }

  @Test
  void aCellThatCarriesAHeadKeepsIt() {
    String rows = "<tr><td>x</td><td data-label=\"Own\">1</td></tr>";
    assertThat(ColumnLabels.in(body(rows))).isEqualTo(body(rows));
  }

  @Test
  void anEmptyCellHasNoHead() {
    String rows = "<tr><td>x</td><td> </td><td></td></tr>";
    assertThat(ColumnLabels.in(body(rows))).isEqualTo(body(rows));
  }

  @Test
  void otherTablesAndTablesWithCellsOverSeveralRowsStayAsTheyAre() {
    String rows = "<tr><td rowspan=\"2\">x</td><td>1</td><td>2</td></tr><tr><td>3</td></tr>";
    assertThat(ColumnLabels.in(body(rows))).isEqualTo(body(rows));
    String plain = body("<tr><td>x</td><td>1</td></tr>").replace("stack", "grid");
    assertThat(ColumnLabels.in(plain)).isEqualTo(plain);
    assertThat(ColumnLabels.in("<p>x</p>")).isEqualTo("<p>x</p>");
    assertThat(ColumnLabels.in("<table class=\"stack\"><tr>")).endsWith("<tr>");
  }

  @Test
  void aHeadOfTwoRowsNamesNoCell() {
    String page =
        body("<tr><td>x</td><td>1</td></tr>")
            .replace("</tr></thead>", "</tr><tr><th>Second</th></tr></thead>");
    assertThat(ColumnLabels.in(page)).isEqualTo(page);
  }

  @Test
  void textOfUsersCannotEndTheAttribute() {
    String page =
        body("<tr><td>x</td><td>1</td><td>2</td></tr>").replace("Stage", "\" onclick=\"alert(1)");
    assertThat(ColumnLabels.in(page)).doesNotContain("data-label=\"\" onclick");
  }
}
