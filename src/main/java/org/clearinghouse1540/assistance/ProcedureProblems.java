package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Message;

/**
 * Everything that is wrong with the files of a procedure, so that all of it is reported at once.
 */
final class ProcedureProblems {
  private final List<Table.WrongDefinition> found = new ArrayList<>();

  /** Reads a value; where the file is wrong, the problem is noted and another value used. */
  <T> T read(Supplier<T> reader, T otherwise) {
    try {
      return reader.get();
    } catch (Table.WrongDefinition wrong) {
      found.add(wrong);
      return otherwise;
    }
  }

  /** Notes a problem of a line. */
  void wrong(Table.Row row, String key, Object... arguments) {
    found.add(row.wrong(Message.of("assistance.refused." + key, arguments)));
  }

  /** Notes a problem of a line if there is one. */
  void check(boolean wrong, Table.Row row, String key, Object... arguments) {
    if (wrong) {
      wrong(row, key, arguments);
    }
  }

  /** The first problem stops the start of the program. */
  void stopIfAny() {
    if (!found.isEmpty()) {
      throw found.getFirst();
    }
  }

  /** All problems are shown to the person who uploaded the files. */
  void refuseIfAny(String field) {
    if (!found.isEmpty()) {
      throw new BadInput(found.stream().map(wrong -> new Problem(field, wrong.problem())).toList());
    }
  }
}
