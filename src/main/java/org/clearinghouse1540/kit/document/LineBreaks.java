package org.clearinghouse1540.kit.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places at which a line may end: after a space and between Chinese characters. A line
 * never ends after a hyphen or within an address, so that the text can be extracted from the file
 * unchanged.
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
