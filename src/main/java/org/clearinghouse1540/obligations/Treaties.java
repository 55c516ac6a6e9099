package org.clearinghouse1540.obligations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;

/** The treaties of the first part of the matrix. */
@Component
public final class Treaties {
  private final Map<String, Treaty> byKey = new LinkedHashMap<>();

  /**
   * A treaty.
   *
   * @param matrixRow key of the row of the form for the treaty, or empty
   */
  public record Treaty(String key, String name, String matrixRow) {}

  /** Reads the definition file. */
  public Treaties() {
    for (Table.Row row : Table.fromData("obligations/data/treaties.csv").rows()) {
      Treaty treaty =
          new Treaty(row.require("treaty"), row.require("name_en"), row.get("matrix_row"));
      byKey.put(treaty.key(), treaty);
    }
  }

  public Optional<Treaty> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public List<Treaty> list() {
    return List.copyOf(byKey.values());
  }
}
