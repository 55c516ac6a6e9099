package org.clearinghouse1540.matrix;

/** A field of a form: the key of its row and of its column. */
public record FieldKey(String row, String column) {

  /** The key as one text, as in addresses and the journal. */
  public String name() {
    return row + " " + column;
  }

  /** The key that {@link #name()} wrote. */
  public static FieldKey of(String name) {
    int blank = name.indexOf(' ');
    return blank < 0
        ? new FieldKey(name, "")
        : new FieldKey(name.substring(0, blank), name.substring(blank + 1));
  }

  /** The type of weapon of the column: nw, cw or bw; empty if the column is for all. */
  public String weapon() {
    int dot = column.lastIndexOf('.');
    String last = dot < 0 ? "" : column.substring(dot + 1);
    return last.equals("source") ? "" : last;
  }
}
