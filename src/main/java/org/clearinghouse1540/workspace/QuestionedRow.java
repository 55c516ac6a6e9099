package org.clearinghouse1540.workspace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The row of a matrix about which an agency is asked.
 *
 * @param form the version of the form
 * @param row the key of the row
 * @param recorded what was recorded when the agency was asked: the text by the key of its column
 */
record QuestionedRow(String form, String row, Map<String, String> recorded) {
  QuestionedRow {
    recorded = Collections.unmodifiableMap(new LinkedHashMap<>(recorded));
  }
}
