package org.clearinghouse1540.kit.files;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Shape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.clearinghouse1540.kit.text.Message;

/**
 * Reports the text of a sheet that is in no cell: the header and footer of its pages, and shapes.
 */
final class SheetSurroundings {
  private SheetSurroundings() {}

  static void report(Sheet sheet, List<Message> warnings) {
    Stream.of(sheet.getHeader(), sheet.getFooter())
        .flatMap(edge -> Stream.of(edge.getLeft(), edge.getCenter(), edge.getRight()))
        .map(text -> HeaderFooter.stripFields(text).strip())
        .filter(text -> text.codePoints().filter(Character::isLetter).count() > 2)
        .forEach(text -> warnings.add(Message.of("kit.file.header-text", text)));
    if (sheet.getDrawingPatriarch() == null) {
      return;
    }
    for (Shape shape : sheet.getDrawingPatriarch()) {
      if (shape instanceof XSSFSimpleShape words && !words.getText().isBlank()) {
        warnings.add(
            Message.of("kit.file.shape-text", sheet.getSheetName(), words.getText().strip()));
      }
    }
  }
}
