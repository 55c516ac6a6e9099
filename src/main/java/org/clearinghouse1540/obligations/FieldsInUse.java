package org.clearinghouse1540.obligations;

import java.util.Set;

/** Finds the fields of a form with recorded content, which a correction must not remove. */
public interface FieldsInUse {
  /** The fields of a version with current or past content, each as {@code ROW COLUMN}. */
  Set<String> inUse(String version);
}
