package org.clearinghouse1540.matrix;

import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;

/**
 * A matrix at the end of a day.
 *
 * @param name the name of the State
 * @param day the day, ISO 8601, or empty
 * @param matrix the matrix on that day, if one was chosen
 */
@Template("matrix/on.jte")
record MatrixAsOfView(String address, String name, String day, Optional<MatrixView> matrix) {}
