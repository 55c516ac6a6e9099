package org.clearinghouse1540.exchange;

import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.MatrixId;

/** The form that uploads a copy of a matrix, with the name of its State. */
@Template("exchange/reading.jte")
record UploadView(MatrixId matrix, String state, FormView form) {}
