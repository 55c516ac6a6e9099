package org.clearinghouse1540.counts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.obligations.FieldMark;

/**
 * The numbers of a rule.
 *
 * @param choices the fields of the form that chooses the rule
 */
@Template("counts/counts.jte")
record CountView(MarkCount count, List<FieldView> choices) {
  CountView {
    choices = List.copyOf(choices);
  }

  /** The marks in the order of the columns. */
  List<FieldMark> marks() {
    return List.of(FieldMark.values());
  }

  /** The file formats, by the ends of their names. */
  List<String> files() {
    return Arrays.stream(FileFormat.values()).map(FileFormat::name).toList();
  }

  /** The address of a file of these numbers. */
  String file(String form) {
    return "/counts/file/" + form + "?rule=" + encoded(count.rule().text());
  }

  /** The address of the States behind a number. */
  String states(MarkCount.Line line, FieldMark mark) {
    return "/counts/states?rule="
        + encoded(count.rule().text())
        + "&field="
        + encoded(line.key().name())
        + "&mark="
        + encoded(mark.code());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
