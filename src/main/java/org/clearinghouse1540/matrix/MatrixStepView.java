package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.web.Template;

/**
 * The version of a matrix that a step of its review concerned.
 *
 * @param title the step with its date
 */
@Template("matrix/version.jte")
record MatrixStepView(MatrixView matrix, ReviewStep step, String title) {}
