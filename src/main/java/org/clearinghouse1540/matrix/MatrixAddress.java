package org.clearinghouse1540.matrix;

import org.clearinghouse1540.kit.web.PathRecord;

/**
 * The matrix that an address names: {@code /matrices/{code}/{year}}.
 *
 * @param code the code of the State, or the name of an invented one
 * @param year the version of the form
 */
@PathRecord
public record MatrixAddress(String code, String year) {}
