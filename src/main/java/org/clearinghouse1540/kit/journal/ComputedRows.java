package org.clearinghouse1540.kit.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that the journal does not record because the program computes them from recorded rows. The
 * check of the journal computes them again.
 */
public interface ComputedRows {
  /**
   * The rows that do not follow from the recorded ones. It reads few rows into memory at a time and
   * calls no function and no view of the schema, which somebody could replace.
   *
   * @param owner reads every row, in the transaction of the check
   */
  List<RowFinding> differences(JdbcClient owner);
}
