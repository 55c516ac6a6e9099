package org.clearinghouse1540.kit.document;

import java.text.Bidi;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes lines of text into a paragraph of a Word file, each in its own direction. */
final class WordLines {
  private static final String LEFT_TO_RIGHT_MARK = "\u200e";
  private static final String RIGHT_TO_LEFT_MARK = "\u200f";

  private final XWPFParagraph paragraph;
  private final TextDirection direction;
  private final TextDirection document;

  /**
   * Lines of a paragraph.
   *
   * @param direction the direction of the paragraph
   * @param document the direction of the document
   */
  WordLines(XWPFParagraph paragraph, TextDirection direction, TextDirection document) {
    this.paragraph = paragraph;
    this.direction = direction;
    this.document = document;
    if (document == TextDirection.RIGHT_TO_LEFT || direction == TextDirection.RIGHT_TO_LEFT) {
      var properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      // Some programs give a paragraph that does not say it the direction of the page.
      properties.addNewBidi().setVal(direction == TextDirection.RIGHT_TO_LEFT);
      paragraph.setAlignment(
          direction == TextDirection.RIGHT_TO_LEFT
              ? ParagraphAlignment.START
              : ParagraphAlignment.RIGHT);
    }
  }

  /** A paragraph with the direction of its text; if its lines differ, with that of the document. */
  static WordLines of(XWPFParagraph paragraph, String words, TextDirection document) {
    List<TextDirection> directions =
        words
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> TextDirection.of(line, document))
            .distinct()
            .toList();
    TextDirection direction = directions.size() == 1 ? directions.getFirst() : document;
    return new WordLines(paragraph, direction, document);
  }

  /** Adds a text with its line breaks. */
  void write(String words, boolean bold) {
    List<String> lines = PrintableText.clean(words).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run(direction).addBreak();
      }
      line(lines.get(i), bold);
    }
  }

  // A run has one direction, so a Latin name within Arabic text needs a separate run.
  private void line(String line, boolean bold) {
    if (line.isEmpty()) {
      return;
    }
    String marked = marked(line);
    Bidi directions =
        new Bidi(
            marked,
            direction == TextDirection.RIGHT_TO_LEFT
                ? Bidi.DIRECTION_RIGHT_TO_LEFT
                : Bidi.DIRECTION_LEFT_TO_RIGHT);
    for (int i = 0; i < directions.getRunCount(); i++) {
      TextDirection own =
          directions.getRunLevel(i) % 2 == 0
              ? TextDirection.LEFT_TO_RIGHT
              : TextDirection.RIGHT_TO_LEFT;
      XWPFRun run = run(own);
      // A run that says it is not bold would undo the style of a heading.
      if (bold) {
        run.setBold(true);
      }
      if (bold && own == TextDirection.RIGHT_TO_LEFT) {
        run.getCTR().getRPr().addNewBCs();
      }
      run.setText(marked.substring(directions.getRunStart(i), directions.getRunLimit(i)), 0);
    }
  }

  // Between two marks the punctuation of a line stays on the side of its direction.
  private String marked(String line) {
    TextDirection own = TextDirection.of(line, document);
    if (own == direction || line.isBlank()) {
      return line;
    }
    String mark = own == TextDirection.LEFT_TO_RIGHT ? LEFT_TO_RIGHT_MARK : RIGHT_TO_LEFT_MARK;
    return mark + line + mark;
  }

  /** Adds an empty run in a direction. */
  XWPFRun run(TextDirection own) {
    XWPFRun run = paragraph.createRun();
    if (own == TextDirection.RIGHT_TO_LEFT) {
      run.getCTR().addNewRPr().addNewRtl();
    }
    return run;
  }
}
