package org.clearinghouse1540.exchange;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.Original;

/** The form that uploads a copy of a matrix, with the name of its State. */
@Template("exchange/reading.jte")
record UploadView(MatrixId matrix, String state, FormView form, List<Original> files) {
  UploadView {
    files = List.copyOf(files);
  }
}
