package org.clearinghouse1540.obligations;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The marks of a field of a matrix. An empty field is not a finding about the State. */
public enum FieldMark {
  /** Recorded; the legend of the form says how it is to be read. */
  X("X"),
  /** References may not be relevant, or are incomplete. */
  UNCLEAR("?"),
  /** Does not apply to the State. */
  NOT_APPLICABLE("NA"),
  /** Nothing recorded. */
  NOTHING_RECORDED("");

  private static final Map<String, FieldMark> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(FieldMark::code, mark -> mark));

  private final String code;

  FieldMark(String code) {
    this.code = code;
  }

  /** The code as printed in the form; empty for nothing recorded. */
  public String code() {
    return code;
  }

  /** The mark with this code, as printed: X, ?, NA; empty for nothing recorded. */
  public static Optional<FieldMark> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
