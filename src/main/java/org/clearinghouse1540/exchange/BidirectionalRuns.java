package org.clearinghouse1540.exchange;

import java.math.BigInteger;
import java.text.Bidi;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/**
 * Writes text into paragraphs of a Word file, each in the direction of its letters.
 *
 * @param rightToLeft the direction of text without letters, such as a mark
 */
record BidirectionalRuns(boolean rightToLeft) {

  void write(XWPFParagraph paragraph, String words, int points, boolean bold) {
    boolean mirrored = isRightToLeft(words);
    direct(paragraph, mirrored);
    XWPFRun run = paragraph.createRun();
    run.setBold(bold);
    run.setFontSize(points);
    if (mirrored) {
      var letters = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
      letters.addNewRtl();
      letters.addNewSzCs().setVal(BigInteger.valueOf(points * 2L));
      if (bold) {
        letters.addNewBCs();
      }
    }
    run.setText(words);
  }

  /** Sets the direction of a paragraph from right to left, if its text has it. */
  void direct(XWPFParagraph paragraph, String words) {
    direct(paragraph, isRightToLeft(words));
  }

  private static void direct(XWPFParagraph paragraph, boolean mirrored) {
    if (mirrored) {
      CTPPr properties =
          paragraph.getCTP().isSetPPr()
              ? paragraph.getCTP().getPPr()
              : paragraph.getCTP().addNewPPr();
      properties.addNewBidi();
      paragraph.setAlignment(ParagraphAlignment.START);
    }
  }

  private boolean isRightToLeft(String words) {
    int otherwise =
        rightToLeft ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
    return !new Bidi(words, otherwise).baseIsLeftToRight();
  }
}
