package org.clearinghouse1540.exchange;

import java.math.BigInteger;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * Changes of cells as Word tracks them: deleted and inserted runs, to accept or to refuse there.
 */
final class TrackedChanges {
  private static final BigInteger EIGHT_POINTS = BigInteger.valueOf(16);
  private final BidirectionalRuns letters;
  private final Calendar day;
  private long next = 1;

  /** Changes that are dated to a day, ISO 8601. */
  TrackedChanges(String day, BidirectionalRuns letters) {
    this.letters = letters;
    this.day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
    this.day.setTime(
        java.util.Date.from(
            java.time.LocalDate.parse(day).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
  }

  /** Fills an empty cell with what it said and what it says now. */
  void fill(XWPFTableCell cell, String was, String now) {
    letters.direct(cell.getParagraphs().getFirst(), now.isEmpty() ? was : now);
    CTP paragraph = cell.getParagraphs().getFirst().getCTP();
    if (was.equals(now)) {
      words(paragraph.addNewR(), now);
      return;
    }
    if (!was.isEmpty()) {
      CTRunTrackChange change = paragraph.addNewDel();
      told(change);
      CTR run = change.addNewR();
      small(run);
      List<String> lines = was.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          run.addNewBr();
        }
        text(run.addNewDelText(), lines.get(i));
      }
    }
    if (!now.isEmpty()) {
      CTRunTrackChange change = paragraph.addNewIns();
      told(change);
      words(change.addNewR(), now);
    }
  }

  private void told(CTRunTrackChange change) {
    change.setId(BigInteger.valueOf(next++));
    change.setAuthor("Clearinghouse 1540");
    change.setDate(day);
  }

  private static void words(CTR run, String words) {
    small(run);
    List<String> lines = words.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addNewBr();
      }
      text(run.addNewT(), lines.get(i));
    }
  }

  private static void small(CTR run) {
    CTRPr letters = run.addNewRPr();
    letters.addNewSz().setVal(EIGHT_POINTS);
  }

  private static void text(CTText text, String words) {
    text.setStringValue(words);
    text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
  }
}
