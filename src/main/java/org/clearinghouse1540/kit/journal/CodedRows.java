package org.clearinghouse1540.kit.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a table that have codes of the signing key. Their repository makes these codes again when
 * the key is replaced.
 */
@FunctionalInterface
public interface CodedRows {
  /**
   * Verifies each code with the key before, and replaces it by the code of the new key, inside the
   * transaction that replaces the key.
   *
   * @return the rows whose code is not valid; these keep it, and no key is replaced
   */
  List<RowFinding> renew(JdbcClient sql, SigningKey before, SigningKey key);
}
