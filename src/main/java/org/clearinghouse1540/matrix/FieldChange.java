package org.clearinghouse1540.matrix;

/**
 * A change of one field by a user.
 *
 * @param seen the version of the field that the user saw; 0 if it was never set
 * @param why the reason, for the journal; may be empty
 */
public record FieldChange(FieldKey key, FieldValue value, int seen, String why) {}
