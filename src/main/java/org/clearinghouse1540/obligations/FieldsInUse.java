package org.clearinghouse1540.obligations;

import java.util.Set;

/** Where something was recorded in a form, so that no correction of the form can hide it. */
public interface FieldsInUse {
  /** The fields of a version that hold or held something, each as {@code ROW COLUMN}. */
  Set<String> inUse(String version);
}
