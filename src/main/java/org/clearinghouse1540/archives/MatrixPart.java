package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.ReviewCycle;
import org.clearinghouse1540.matrix.ReviewCycles;
import org.clearinghouse1540.matrix.ReviewStep;
import org.clearinghouse1540.matrix.ReviewSteps;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The matrices of the State as it sees them, and the versions of their steps. */
@Component
@Order(2)
final class MatrixPart implements ArchivePart {
  private static final List<CopyFormat> FORMATS =
      List.of(CopyFormat.DOCX, CopyFormat.XLSX, CopyFormat.JSON);
  private final ReviewCycles cycles;
  private final ReviewSteps steps;
  private final MatrixCopies copies;

  MatrixPart(ReviewCycles cycles, ReviewSteps steps, MatrixCopies copies) {
    this.cycles = cycles;
    this.steps = steps;
    this.copies = copies;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<ArchiveEntry> entries = new ArrayList<>();
    for (ReviewCycle cycle : cycles.listOfState(order.state())) {
      MatrixId id = cycle.matrix();
      String folder = "matrix/" + id.form() + "/";
      for (CopyFormat format : FORMATS) {
        entries.add(
            ArchiveEntry.of(
                folder + "matrix." + format.ending(),
                () -> format.write(copies.copy(id, order.language()))));
      }
      for (ReviewStep step : steps.list(id)) {
        if (step.version().isPresent()) {
          entries.add(
              ArchiveEntry.of(
                  folder + "versions/" + step.id() + "-" + step.step().key() + ".json",
                  () -> CopyFormat.JSON.write(copies.copy(step))));
        }
      }
    }
    return entries;
  }
}
