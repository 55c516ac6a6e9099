package org.clearinghouse1540.exchange;

import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The header of a copy of a matrix.
 *
 * @param name the name of the State as printed
 * @param form the version of the form, in the language of the copy
 * @param day the date of the copy, ISO 8601
 */
public record CopyHeader(
    MatrixId matrix, String name, FormVersion form, CopyStatus status, String day) {}
