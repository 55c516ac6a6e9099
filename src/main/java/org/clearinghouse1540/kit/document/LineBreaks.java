package org.clearinghouse1540.kit.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.jspecify.annotations.Nullable;

/**
 * Where a line may end: behind a blank, and between Chinese letters. Not behind a hyphen or inside
 * of an address, so that whoever reads the file gets back what was written.
 */
final class LineBreaks implements FSTextBreaker {
  private String text = "";
  private int at;

  @Override
  public void setText(@Nullable String newText) {
    text = newText == null ? "" : newText;
    at = 0;
  }

  @Override
  public int next() {
    while (at < text.length()) {
      at++;
      char before = text.charAt(at - 1);
      boolean chinese =
          at < text.length()
              && Character.isIdeographic(before)
              && Character.isIdeographic(text.charAt(at));
      if (before == ' ' || before == '\n' || before == '\u200b' || chinese) {
        return at;
      }
    }
    return -1;
  }
}
