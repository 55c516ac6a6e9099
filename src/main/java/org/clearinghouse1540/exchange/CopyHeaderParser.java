package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;

/** Parses the facts at the top of a copy: its State and the fields of the header. */
final class CopyHeaderParser {
  private static final int LONGEST_LABEL = 60;
  private static final Pattern DATED = Pattern.compile("^.{0,40}\\b(19|20)\\d\\d\\b.{0,12}$");
  private static final Pattern COLON = Pattern.compile("(?:(?<!\\s)\\s+)?[:：]\\s*");
  private static final Pattern NEXT = Pattern.compile("[;；]\\s*(?=[^;；:：]{3,60}[:：])");

  private final LayoutCopyParser copy;
  private final FormVersion form;
  private String state = "";
  private String otherState = "";
  private boolean inAdditions;

  CopyHeaderParser(LayoutCopyParser copy, FormVersion form) {
    this.copy = copy;
    this.form = form;
  }

  /** The State as the copy names it; empty if it does not. */
  String state() {
    return state;
  }

  /** Reads 'State: …' or 'Date of Report: …', also several in one paragraph. */
  void paragraph(Block.Words words) {
    List<String> others = new ArrayList<>();
    int placed = 0;
    for (String line : words.words().split("\n")) {
      for (String fact : facts(line)) {
        if (fact(fact)) {
          placed++;
        } else if (!fact.isBlank()) {
          others.add(fact.strip());
        }
      }
    }
    if (placed > 0) {
      copy.account().place(words);
      others.forEach(
          other -> {
            Message reason = copy.report("exchange.unrecognized.header", "", other);
            copy.account().report(words, reason);
          });
    }
  }

  /** A line behind the first table of a part: it can name another State. */
  void later(Block.Words words) {
    for (String line : words.words().split("\n")) {
      String[] both = COLON.split(line, 2);
      if (both.length == 2 && CopyLabels.isState(both[0]) && !isSame(both[1].strip())) {
        otherState = both[1].strip();
        copy.account().report(words, copy.report("exchange.unrecognized.state", state, otherState));
      }
    }
  }

  /**
   * Checks that no other State was named before a table of a part.
   *
   * @throws BadInput with both names
   */
  void requireOneState() {
    if (!otherState.isEmpty()) {
      throw BadInput.of("file", "exchange.refused.two-states", state, otherState);
    }
  }

  private boolean isSame(String name) {
    return name.isEmpty() || LayoutCopyParser.bare(name).equals(LayoutCopyParser.bare(state));
  }

  // A semicolon divides only where a label of the header follows; a value can have semicolons.
  private List<String> facts(String line) {
    List<String> facts = new ArrayList<>();
    int from = 0;
    Matcher next = NEXT.matcher(line);
    while (next.find()) {
      String label = COLON.split(line.substring(next.end()), 2)[0];
      if (isLabel(label)) {
        facts.add(line.substring(from, next.start()));
        from = next.end();
      }
    }
    facts.add(line.substring(from));
    return facts;
  }

  private boolean fact(String line) {
    String[] both = COLON.split(line, 2);
    if (both.length == 2 && both[0].length() < LONGEST_LABEL) {
      return fact(both[0], both[1].strip());
    }
    for (FormVersion.Column column : form.header().columns()) {
      String label = column.label();
      boolean begins =
          line.strip().toLowerCase(Locale.ROOT).startsWith(label.toLowerCase(Locale.ROOT));
      if (begins && line.chars().anyMatch(Character::isDigit)) {
        return fact(label, line.strip().substring(label.length()).strip());
      }
    }
    return false;
  }

  /** Whether a table has facts of the header; they are read. */
  boolean table(Block.Cells cells) {
    boolean all = !cells.rows().isEmpty();
    for (List<String> row : cells.rows()) {
      all &= row.size() == 2;
    }
    if (!all || !isLabel(cells.rows().getFirst().getFirst())) {
      return false;
    }
    for (int row = 0; row < cells.rows().size(); row++) {
      List<String> fact = cells.rows().get(row);
      if (fact(fact.get(0), fact.get(1).strip())) {
        copy.account().place(cells, row, 0, 2);
      }
    }
    return true;
  }

  private boolean isLabel(String label) {
    return CopyLabels.isState(label) || !column(label).isEmpty();
  }

  // Whether the label and the value are placed.
  private boolean fact(String label, String value) {
    if (CopyLabels.isState(label)) {
      if (!state.isEmpty() && !isSame(value)) {
        otherState = copy.parts().hasAny() ? value : "";
        copy.report("exchange.unrecognized.state", state, value);
        return false;
      }
      state = state.isEmpty() ? value : state;
      return true;
    }
    String key = column(label);
    inAdditions = !value.isBlank() && key.equals(CopyLabels.additions(form));
    if (value.isBlank()) {
      return !key.isEmpty();
    }
    if (!key.isEmpty()) {
      copy.contents()
          .merge(
              new FieldKey("header", key),
              FieldValue.of(value),
              (before, more) ->
                  before.words().equals(more.words())
                      ? before
                      : FieldValue.of(before.words() + "; " + more.words()));
    } else if (DATED.matcher(value).find()) {
      copy.report("exchange.unrecognized.header", label, value);
    }
    return !key.isEmpty();
  }

  // Older copies give each addition a separate line, numbered from the second on.
  private String column(String label) {
    for (FormVersion.Column column : form.header().columns()) {
      if (LayoutCopyParser.bare(column.label()).equals(LayoutCopyParser.bare(label))) {
        return column.key();
      }
    }
    boolean addition =
        CopyLabels.isAddition(label) || inAdditions && label.strip().matches("\\d{1,2}");
    return addition ? CopyLabels.additions(form) : "";
  }
}
