package org.clearinghouse1540.exchange;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Changes of cells as tracked changes of Word: deleted and inserted runs, to accept or reject. */
final class TrackedChanges {
  private static final BigInteger EIGHT_POINTS = BigInteger.valueOf(16);
  private final BidirectionalRuns letters;
  private final Calendar day;
  private long next = 1;

  /** Changes with a date, ISO 8601. */
  TrackedChanges(String day, BidirectionalRuns letters) {
    this.letters = letters;
    this.day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    this.day.setTime(Date.from(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** Fills an empty cell with its previous and its current text. */
  void fill(XWPFTableCell cell, String was, String now) {
    letters.direct(cell.getParagraphs().getFirst(), now.isEmpty() ? was : now);
    CTP paragraph = cell.getParagraphs().getFirst().getCTP();
    if (was.equals(now)) {
      words(paragraph.addNewR(), now);
      return;
    }
    if (!was.isEmpty()) {
      CTRunTrackChange change = paragraph.addNewDel();
      attribute(change);
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
      attribute(change);
      words(change.addNewR(), now);
    }
  }

  private void attribute(CTRunTrackChange change) {
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
    text.setSpace(SpaceAttribute.Space.PRESERVE);
  }
}
